/** The reset of a second factor. */
@NullMarked
package portal.domain.secondfactor;

import org.jspecify.annotations.NullMarked;
