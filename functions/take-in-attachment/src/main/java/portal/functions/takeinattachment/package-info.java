/** Takes in files that arrived in the bucket. */
@NullMarked
package portal.functions.takeinattachment;

import org.jspecify.annotations.NullMarked;
