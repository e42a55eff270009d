/** A stand-in for IAM: which function may call what. */
@NullMarked
package portal.local.aws.rights;

import org.jspecify.annotations.NullMarked;
