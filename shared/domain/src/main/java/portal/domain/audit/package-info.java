/** The audit trail, and the privileges whose use it records. */
@NullMarked
package portal.domain.audit;

import org.jspecify.annotations.NullMarked;
