/** Contacts as items, as JSON, in mails, and how changes of them are refused. */
@NullMarked
package portal.adapters.contact;

import org.jspecify.annotations.NullMarked;
