/** Continues snapshots, and refreshes licenses. */
@NullMarked
package portal.functions.maintainusage;

import org.jspecify.annotations.NullMarked;
