/** Incidents: messages, status and attachments. */
@NullMarked
package portal.domain.incident;

import org.jspecify.annotations.NullMarked;
