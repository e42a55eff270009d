/** What became of each mail. */
@NullMarked
package portal.domain.mail;

import org.jspecify.annotations.NullMarked;
