/** Shows licenses and their mutations. */
@NullMarked
package portal.functions.readlicense;

import org.jspecify.annotations.NullMarked;
