/** The recount: counters are compared with registrations, and repaired. */
@NullMarked
package portal.domain.usage.recount;

import org.jspecify.annotations.NullMarked;
