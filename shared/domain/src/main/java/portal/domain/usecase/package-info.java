/** Use cases: what a contact, or one of the vendor's systems, can ask for. */
@NullMarked
package portal.domain.usecase;

import org.jspecify.annotations.NullMarked;
