/** Texts in Dutch and English that several areas use. */
@NullMarked
package portal.adapters.text;

import org.jspecify.annotations.NullMarked;
