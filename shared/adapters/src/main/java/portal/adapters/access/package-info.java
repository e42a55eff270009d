/** What a caller may do, read beside what the request is about. */
@NullMarked
package portal.adapters.access;

import org.jspecify.annotations.NullMarked;
