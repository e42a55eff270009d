/** How contacts sign in: their names, and who signs in with which e-mail address. */
@NullMarked
package portal.domain.signin;

import org.jspecify.annotations.NullMarked;
