/** How a request becomes an answer: readers, pipeline, problems. */
@NullMarked
package portal.platform.http;

import org.jspecify.annotations.NullMarked;
