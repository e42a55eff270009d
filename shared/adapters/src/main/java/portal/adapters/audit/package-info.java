/** Audit entries as items. */
@NullMarked
package portal.adapters.audit;

import org.jspecify.annotations.NullMarked;
