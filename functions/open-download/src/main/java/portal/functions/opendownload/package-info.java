/** Leads whoever has a link to its file. */
@NullMarked
package portal.functions.opendownload;

import org.jspecify.annotations.NullMarked;
