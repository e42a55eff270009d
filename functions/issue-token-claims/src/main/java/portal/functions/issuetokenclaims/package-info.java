/** Puts claims into tokens. */
@NullMarked
package portal.functions.issuetokenclaims;

import org.jspecify.annotations.NullMarked;
