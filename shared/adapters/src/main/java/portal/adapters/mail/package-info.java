/** How support is refused to send mails again. */
@NullMarked
package portal.adapters.mail;

import org.jspecify.annotations.NullMarked;
