/** Submits incidents. */
@NullMarked
package portal.functions.submitincident;

import org.jspecify.annotations.NullMarked;
