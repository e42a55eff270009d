/** Sends mail through SES. */
@NullMarked
package portal.ses;

import org.jspecify.annotations.NullMarked;
