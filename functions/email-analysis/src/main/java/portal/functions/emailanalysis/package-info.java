/** Mails the license analysis. */
@NullMarked
package portal.functions.emailanalysis;

import org.jspecify.annotations.NullMarked;
