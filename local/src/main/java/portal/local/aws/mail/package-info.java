/** A stand-in for SES, and the mailbox of what was sent. */
@NullMarked
package portal.local.aws.mail;

import org.jspecify.annotations.NullMarked;
