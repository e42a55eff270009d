package portal.adapters.histories;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portal.adapters.contract.DynamoDbPorts;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;
import portal.domain.usage.claim.ClaimOutcome;
import portal.testing.contract.OrganizationDriver;

/** The last accepted claims of a worker that alone claims some holders. They must be registered in the end. */
final class ExpectedRegistrations {
    private final OrganizationDriver driver;
    private final Map<Place, Optional<Registration>> last = new HashMap<>();

    ExpectedRegistrations(OrganizationDriver driver) {
        this.driver = driver;
    }

    void claim(String environment, HolderId holder, Assignment assignment) {
        var registration = OrganizationDriver.registration(environment, holder.canonical(), assignment);
        if (driver.settle(() -> driver.claiming(holder, registration)) instanceof ClaimOutcome.Registered) {
            last.put(new Place(environment, holder), Optional.of(registration));
        }
    }

    void free(String environment, HolderId holder) {
        if (driver.free(environment, holder.kind(), holder.canonical()) instanceof ClaimOutcome.Registered) {
            last.put(new Place(environment, holder), Optional.empty());
        }
    }

    /** The last registration of each holder; empty for a removed one. */
    Map<Place, Optional<Registration>> last() {
        return Map.copyOf(last);
    }

    /** A holder in an environment. */
    record Place(String environment, HolderId holder) {

        Optional<Registration> registered(DynamoDbPorts ports) {
            return ports.registrations()
                    .state(History.ACME, new EnvironmentCode(environment), holder)
                    .orElseThrow()
                    .registration();
        }
    }
}
