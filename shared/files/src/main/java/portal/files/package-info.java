/** Files in S3: links to them, and their removal. */
@NullMarked
package portal.files;

import org.jspecify.annotations.NullMarked;
