/** A stand-in for managed login: the pages on which people sign in, and the tokens that follow (OpenID Connect). */
@NullMarked
package portal.local.aws.login;

import org.jspecify.annotations.NullMarked;
