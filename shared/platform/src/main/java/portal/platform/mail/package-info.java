/** What a mail is made of: harmless text, HTML and plain text. */
@NullMarked
package portal.platform.mail;

import org.jspecify.annotations.NullMarked;
