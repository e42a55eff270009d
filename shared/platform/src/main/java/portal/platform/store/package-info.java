/** The table: items, conditional writes, transactions, pages. */
@NullMarked
package portal.platform.store;

import org.jspecify.annotations.NullMarked;
