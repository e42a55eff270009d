/** Brakes: what may be done only so often, and how that is counted. */
@NullMarked
package portal.domain.brake;

import org.jspecify.annotations.NullMarked;
