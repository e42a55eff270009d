package portal.adapters.histories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.domain.usage.Registration;
import portal.domain.usage.claim.ClaimOutcome;

/** The registrations that are possible, by the answers to the only worker that claims these holders. */
final class ExpectedCounters {
    private final Map<ExpectedRegistrations.Place, Set<Optional<Registration>>> possible = new HashMap<>();

    /**
     * Notes a claim: it took effect if it was accepted, it may have taken effect if the answer is unknown, and
     * otherwise it did not.
     */
    void note(ExpectedRegistrations.Place place, Optional<Registration> word, Supplier<ClaimOutcome> saying) {
        var before = possible.getOrDefault(place, Set.of(Optional.empty()));
        try {
            var accepted = saying.get() instanceof ClaimOutcome.Registered;
            possible.put(place, accepted ? Set.of(word) : before);
        } catch (CommitUnknown e) {
            var either = new HashSet<>(before);
            either.add(word);
            possible.put(place, either);
        } catch (StoreUnavailable e) {
            possible.put(place, before);
        }
    }

    Map<ExpectedRegistrations.Place, Set<Optional<Registration>>> possible() {
        return Map.copyOf(possible);
    }
}
