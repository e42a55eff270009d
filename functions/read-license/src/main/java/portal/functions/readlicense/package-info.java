/** The function that shows what licenses are, and how they were changed. */
@NullMarked
package portal.functions.readlicense;

import org.jspecify.annotations.NullMarked;
