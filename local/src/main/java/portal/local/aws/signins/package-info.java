/** A stand-in for the administration of the user pool. */
@NullMarked
package portal.local.aws.signins;

import org.jspecify.annotations.NullMarked;
