/** Licenses, mutations, requests and daily usage as items, as JSON, in mails, and how they are refused. */
@NullMarked
package portal.adapters.license;

import org.jspecify.annotations.NullMarked;
