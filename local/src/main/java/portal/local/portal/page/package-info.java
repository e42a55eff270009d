/** The pages for developers: people, mailbox and API reference. */
@NullMarked
package portal.local.portal.page;

import org.jspecify.annotations.NullMarked;
