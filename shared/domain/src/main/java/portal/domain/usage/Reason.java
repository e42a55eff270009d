package portal.domain.usage;

import java.util.List;
import java.util.Optional;
import portal.domain.organization.ParticipantNumber;

/**
 * Why a holder counts or does not.
 *
 * @param environments the environments that make it so, by code
 * @param elsewhere the participant in whose license it counts instead
 */
public record Reason(Why why, List<EnvironmentCode> environments, Optional<ParticipantNumber> elsewhere) {

    public Reason {
        environments = environments.stream().sorted().toList();
    }

    static Reason of(Why why, List<EnvironmentCode> environments) {
        return new Reason(why, environments, Optional.empty());
    }
}
