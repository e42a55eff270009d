/** Keeps the sign-ins in the user pool equal to the contacts. */
@NullMarked
package portal.functions.managesignins;

import org.jspecify.annotations.NullMarked;
