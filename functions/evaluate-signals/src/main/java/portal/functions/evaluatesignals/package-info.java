/** Lets signals fire. */
@NullMarked
package portal.functions.evaluatesignals;

import org.jspecify.annotations.NullMarked;
