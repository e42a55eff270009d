/** The page for developers. */
@NullMarked
package portal.local.portal.page;

import org.jspecify.annotations.NullMarked;
