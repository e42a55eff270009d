/** A stand-in for EventBridge Scheduler. */
@NullMarked
package portal.local.aws.schedules;

import org.jspecify.annotations.NullMarked;
