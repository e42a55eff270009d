/** Domain events, and their delivery once. */
@NullMarked
package portal.domain.event;

import org.jspecify.annotations.NullMarked;
