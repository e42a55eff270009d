/** Signals: their items, refusals, texts and mails. */
@NullMarked
package portal.adapters.signal;

import org.jspecify.annotations.NullMarked;
