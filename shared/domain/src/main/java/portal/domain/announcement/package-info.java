/** Announcements: what the vendor mails to whoever wants to hear of it, over all organizations. */
@NullMarked
package portal.domain.announcement;

import org.jspecify.annotations.NullMarked;
