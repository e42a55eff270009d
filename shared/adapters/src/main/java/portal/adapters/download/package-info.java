/** Downloads: their stored items and refusals. */
@NullMarked
package portal.adapters.download;

import org.jspecify.annotations.NullMarked;
