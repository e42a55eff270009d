/** Signals: who is told when hardly any seats are available. */
@NullMarked
package portal.domain.signal;

import org.jspecify.annotations.NullMarked;
