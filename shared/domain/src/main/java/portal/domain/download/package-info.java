/** Downloads: files that are offered to a contact by a link. */
@NullMarked
package portal.domain.download;

import org.jspecify.annotations.NullMarked;
