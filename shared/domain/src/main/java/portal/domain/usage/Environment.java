package portal.domain.usage;

import java.time.Instant;
import java.util.Map;

/**
 * An environment of an organization, which counts even when it is empty.
 *
 * @param holders how many of each kind are registered in it, blocked or not
 * @param reportedAt when it was registered or last sent a snapshot
 */
public record Environment(EnvironmentCode code, Map<HolderId.Kind, Integer> holders, Instant reportedAt) {

    public Environment {
        holders = Map.copyOf(holders);
    }

    public int count(HolderId.Kind kind) {
        return holders.getOrDefault(kind, 0);
    }
}
