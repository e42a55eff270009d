/** Second factors in mails. */
@NullMarked
package portal.adapters.secondfactor;

import org.jspecify.annotations.NullMarked;
