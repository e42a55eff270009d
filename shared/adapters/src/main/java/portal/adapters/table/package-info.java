/** The keys of the table, and the partitions of an organization. */
@NullMarked
package portal.adapters.table;

import org.jspecify.annotations.NullMarked;
