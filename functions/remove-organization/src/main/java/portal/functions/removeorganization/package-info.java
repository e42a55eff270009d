/** Removes an organization with everything that it holds. */
@NullMarked
package portal.functions.removeorganization;

import org.jspecify.annotations.NullMarked;
