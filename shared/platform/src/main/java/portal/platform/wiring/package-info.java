/** Starts a function: its entry, its settings, and the beans that every function may use. */
@NullMarked
package portal.platform.wiring;

import org.jspecify.annotations.NullMarked;
