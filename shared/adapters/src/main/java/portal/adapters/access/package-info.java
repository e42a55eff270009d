/** What a caller may do, read together with the subject of the request. */
@NullMarked
package portal.adapters.access;

import org.jspecify.annotations.NullMarked;
