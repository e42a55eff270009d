/** The contacts of an organization, their roles and their own data. */
@NullMarked
package portal.domain.contact;

import org.jspecify.annotations.NullMarked;
