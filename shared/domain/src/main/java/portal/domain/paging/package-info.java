/** Lists, page by page. */
@NullMarked
package portal.domain.paging;

import org.jspecify.annotations.NullMarked;
