/** What counts: metrics, pools, holders, and what environments register. */
@NullMarked
package portal.domain.usage;

import org.jspecify.annotations.NullMarked;
