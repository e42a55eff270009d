/** Files in S3: links to them, the upload of those that are offered, and their removal. */
@NullMarked
package portal.files;

import org.jspecify.annotations.NullMarked;
