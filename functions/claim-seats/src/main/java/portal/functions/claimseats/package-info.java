/** Claims and frees seats one by one. */
@NullMarked
package portal.functions.claimseats;

import org.jspecify.annotations.NullMarked;
