package portal.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portal.domain.contract.Clerk;
import portal.domain.usage.ClaimOutcome;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Presence;
import portal.domain.usage.Registration;

/** What one who is the only one to speak of some holders said of them last, and was accepted: it must be so in the end. */
final class Words {
    private final Clerk clerk;
    private final Map<Place, Optional<Registration>> last = new HashMap<>();

    Words(Clerk clerk) {
        this.clerk = clerk;
    }

    void claim(String environment, HolderId holder, Presence presence) {
        var registration = Clerk.registration(environment, holder.canonical(), presence);
        if (clerk.settle(() -> clerk.claiming(holder, registration)) instanceof ClaimOutcome.Registered) {
            last.put(new Place(environment, holder), Optional.of(registration));
        }
    }

    void free(String environment, HolderId holder) {
        if (clerk.free(environment, holder.kind(), holder.canonical()) instanceof ClaimOutcome.Registered) {
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
                    .standing(History.ACME, new EnvironmentCode(environment), holder)
                    .orElseThrow()
                    .registration();
        }
    }
}
