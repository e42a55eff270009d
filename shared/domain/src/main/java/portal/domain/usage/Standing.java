package portal.domain.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.organization.ParticipantNumber;

/**
 * What a claim or a removal needs to know, read in one strongly consistent round trip.
 *
 * @param flex whether temporary workers are exempt
 * @param environment empty when the organization has no such environment
 * @param registration what the environment said of the holder so far
 * @param pools the occupancy of every pool that the holder can take a seat in
 */
public record Standing(
        OrganizationId organization,
        ParticipantNumber participant,
        boolean flex,
        Optional<Environment> environment,
        Holder holder,
        Optional<Registration> registration,
        Map<Pool, Occupancy> pools) {

    public Standing {
        pools = Map.copyOf(pools);
    }

    List<PoolShift> shiftsTo(Holder after) {
        return new Shifts(participant, flex).add(holder, after).list();
    }
}
