/** Announces scheduled work, organization by organization. */
@NullMarked
package portal.functions.runschedules;

import org.jspecify.annotations.NullMarked;
