/** The vendor's organizations and what their licenses grant. */
@NullMarked
package portal.functions.manageorganizations;

import org.jspecify.annotations.NullMarked;
