/** Reads the template. */
@NullMarked
package portal.local.aws.template;

import org.jspecify.annotations.NullMarked;
