/** Removes an organization with all that it holds. */
@NullMarked
package portal.functions.removeorganization;

import org.jspecify.annotations.NullMarked;
