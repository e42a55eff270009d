/** Resets second factors. */
@NullMarked
package portal.functions.resettwofactor;

import org.jspecify.annotations.NullMarked;
