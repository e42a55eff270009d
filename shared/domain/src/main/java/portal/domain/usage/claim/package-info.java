/** Claims: seats are taken and freed one by one. */
@NullMarked
package portal.domain.usage.claim;

import org.jspecify.annotations.NullMarked;
