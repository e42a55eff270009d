package portal.domain.usage.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import portal.domain.access.OrganizationId;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.PoolDeltas;
import portal.domain.usage.Registration;

/**
 * The state to decide a claim or a removal on, read in one strongly consistent round trip.
 *
 * @param flex whether temporary workers are exempt
 * @param environment empty when the organization has no such environment
 * @param registration the registration that the holder has so far
 * @param pools the occupancy of every pool that the holder can take a seat in
 */
public record ClaimState(
        OrganizationId organization,
        ParticipantNumber participant,
        boolean flex,
        Optional<Environment> environment,
        Holder holder,
        Optional<Registration> registration,
        Map<Pool, Occupancy> pools) {

    public ClaimState {
        pools = Map.copyOf(pools);
    }

    /** Whether a snapshot is running that a claim or a removal overrides, also when that changes nothing itself. */
    boolean isDuringSnapshot() {
        return environment.flatMap(Environment::runningSnapshot).isPresent();
    }

    List<PoolDelta> deltasTo(Holder after) {
        return new PoolDeltas(participant, flex).add(holder, after).list();
    }

    /** The pools that these changes take below the threshold of a signal, as an event names them. */
    String fallen(List<PoolDelta> deltas) {
        var fallen = new StringJoiner(",");
        for (var delta : deltas) {
            if (pool(delta).crossing(delta.used()).falls()) {
                fallen.add(delta.pool().name());
            }
        }
        return fallen.toString();
    }

    /** The pool that a change is about, as it was read. */
    public Occupancy pool(PoolDelta delta) {
        return Optional.ofNullable(pools.get(delta.pool())).orElseThrow();
    }
}
