/** A stand-in for Lambda: runs the functions from their packages. */
@NullMarked
package portal.local.aws.functions;

import org.jspecify.annotations.NullMarked;
