package portal.domain.brake;

import portal.domain.access.Brake;

/** How often something may be done in a window. The numbers are settings. */
@FunctionalInterface
public interface BrakeLimits {

    /** At least 1. */
    int most(Brake brake);
}
