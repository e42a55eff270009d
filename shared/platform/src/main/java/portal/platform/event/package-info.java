/** How functions take events and schedules, and how events leave the table. */
@NullMarked
package portal.platform.event;

import org.jspecify.annotations.NullMarked;
