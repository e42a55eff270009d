/** Sets new maxima of a license. */
@NullMarked
package portal.functions.mutatelicense;

import org.jspecify.annotations.NullMarked;
