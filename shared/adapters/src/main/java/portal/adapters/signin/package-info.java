/** Sign-ins as items, and how invitations are refused. */
@NullMarked
package portal.adapters.signin;

import org.jspecify.annotations.NullMarked;
