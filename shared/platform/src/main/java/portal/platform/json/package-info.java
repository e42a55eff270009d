/** JSON as a tree of values. */
@NullMarked
package portal.platform.json;

import org.jspecify.annotations.NullMarked;
