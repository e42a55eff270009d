/** Announcements in the table and by mail. */
@NullMarked
package portal.adapters.announcement;

import org.jspecify.annotations.NullMarked;
