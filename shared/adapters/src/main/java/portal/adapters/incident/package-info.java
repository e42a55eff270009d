/** Incidents, messages and attachments as items, as JSON, in mails, and how they are refused. */
@NullMarked
package portal.adapters.incident;

import org.jspecify.annotations.NullMarked;
