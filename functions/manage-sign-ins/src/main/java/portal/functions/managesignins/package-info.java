/** Keeps sign-ins in the user pool as the contacts are. */
@NullMarked
package portal.functions.managesignins;

import org.jspecify.annotations.NullMarked;
