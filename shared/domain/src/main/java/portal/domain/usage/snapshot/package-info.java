/** Snapshots: an environment reports all that it holds, or goes. */
@NullMarked
package portal.domain.usage.snapshot;

import org.jspecify.annotations.NullMarked;
