/** Mails what happened to whom it concerns. */
@NullMarked
package portal.functions.sendnotifications;

import org.jspecify.annotations.NullMarked;
