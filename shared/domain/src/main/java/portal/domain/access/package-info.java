/** Who is calling, and what a contact may do. */
@NullMarked
package portal.domain.access;

import org.jspecify.annotations.NullMarked;
