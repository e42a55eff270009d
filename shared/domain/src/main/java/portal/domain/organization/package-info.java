/** The organizations: their data, and their removal. */
@NullMarked
package portal.domain.organization;

import org.jspecify.annotations.NullMarked;
