/** A stand-in for the pipe and the event bus. */
@NullMarked
package portal.local.aws.outbox;

import org.jspecify.annotations.NullMarked;
