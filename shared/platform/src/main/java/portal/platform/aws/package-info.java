/** Clients of AWS, set up from the environment. */
@NullMarked
package portal.platform.aws;

import org.jspecify.annotations.NullMarked;
