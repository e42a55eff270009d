/** Keeps what the mail service tells of mails. */
@NullMarked
package portal.functions.trackmail;

import org.jspecify.annotations.NullMarked;
