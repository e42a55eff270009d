/** The license analysis that an administrator has mailed. */
@NullMarked
package portal.domain.analysis;

import org.jspecify.annotations.NullMarked;
