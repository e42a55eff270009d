/** Turns Markdown into parts of mails. */
@NullMarked
package portal.markdown;

import org.jspecify.annotations.NullMarked;
