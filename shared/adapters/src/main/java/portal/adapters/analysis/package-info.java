/** License analyses as items, and how they are refused. */
@NullMarked
package portal.adapters.analysis;

import org.jspecify.annotations.NullMarked;
