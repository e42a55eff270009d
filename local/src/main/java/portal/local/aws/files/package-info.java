/** A stand-in for S3, on disk. */
@NullMarked
package portal.local.aws.files;

import org.jspecify.annotations.NullMarked;
