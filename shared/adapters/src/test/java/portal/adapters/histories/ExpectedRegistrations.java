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

/** What one who is the only one to speak of some holders said of them last, and was accepted: it must be so in the end. */
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

    /** Empty for one who was removed. */
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
