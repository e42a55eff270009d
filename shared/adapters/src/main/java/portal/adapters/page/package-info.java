/** The addresses of the portal's pages. */
@NullMarked
package portal.adapters.page;

import org.jspecify.annotations.NullMarked;
