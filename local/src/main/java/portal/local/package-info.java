/** The local portal: options, start and stop. */
@NullMarked
package portal.local;

import org.jspecify.annotations.NullMarked;
