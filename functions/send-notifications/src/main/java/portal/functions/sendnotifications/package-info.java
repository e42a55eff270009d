/** Mails events to the people whom they concern. */
@NullMarked
package portal.functions.sendnotifications;

import org.jspecify.annotations.NullMarked;
