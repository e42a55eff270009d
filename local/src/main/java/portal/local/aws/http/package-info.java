/** The HTTP server of all stand-ins. */
@NullMarked
package portal.local.aws.http;

import org.jspecify.annotations.NullMarked;
