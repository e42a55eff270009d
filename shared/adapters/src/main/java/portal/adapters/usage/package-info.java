/** Environments, registrations, holders, counters and snapshots as items, and how claims are refused. */
@NullMarked
package portal.adapters.usage;

import org.jspecify.annotations.NullMarked;
