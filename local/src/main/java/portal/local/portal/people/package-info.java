/** Who the demo has. */
@NullMarked
package portal.local.portal.people;

import org.jspecify.annotations.NullMarked;
