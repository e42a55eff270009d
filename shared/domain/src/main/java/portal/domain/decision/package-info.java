/** How a use case runs: it reads, decides, and has its conditional writes committed. */
@NullMarked
package portal.domain.decision;

import org.jspecify.annotations.NullMarked;
