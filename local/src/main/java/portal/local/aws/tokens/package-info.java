/** A stand-in for the token issuer, and the check of tokens. */
@NullMarked
package portal.local.aws.tokens;

import org.jspecify.annotations.NullMarked;
