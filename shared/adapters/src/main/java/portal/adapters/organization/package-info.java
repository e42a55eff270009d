/** Organizations and their removal as items and as JSON, and how changes of them are refused. */
@NullMarked
package portal.adapters.organization;

import org.jspecify.annotations.NullMarked;
