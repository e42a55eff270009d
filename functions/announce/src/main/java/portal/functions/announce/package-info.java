/** What the vendor announces, and how its readers stop hearing of it. */
@NullMarked
package portal.functions.announce;

import org.jspecify.annotations.NullMarked;
