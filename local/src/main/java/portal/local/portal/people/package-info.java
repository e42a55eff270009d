/** The people of the demo. */
@NullMarked
package portal.local.portal.people;

import org.jspecify.annotations.NullMarked;
