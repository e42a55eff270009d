/** Texts that people type and read. */
@NullMarked
package portal.domain.text;

import org.jspecify.annotations.NullMarked;
