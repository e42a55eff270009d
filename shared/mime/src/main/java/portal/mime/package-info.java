/** Reads received mails: who wrote one, whether a person did, and what the answer in it is. */
@NullMarked
package portal.mime;

import org.jspecify.annotations.NullMarked;
