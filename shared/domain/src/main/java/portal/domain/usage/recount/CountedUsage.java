package portal.domain.usage.recount;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;

/** The count of an organization, or of a part of it. Not for use by several threads. */
final class CountedUsage {

    private final Map<Pool, PoolCount> pools = new HashMap<>();
    private final Map<EnvironmentCode, EnvironmentCount> environments = new HashMap<>();
    private final Set<HolderId> differing = new HashSet<>();
    private final Set<HolderId> misnamed = new HashSet<>();
    private final Set<HolderId> outdated = new HashSet<>();

    /** Counts a holder in the pools that follow from its stored environments. */
    void add(Holder holder, ParticipantNumber participant, boolean flex) {
        holder.seats(participant)
                .forEach(seat -> pools.put(seat.pool(), pool(seat.pool()).with(seat, flex)));
    }

    void add(EnvironmentCode environment, EnvironmentCount holders) {
        environments.put(environment, environment(environment).plus(holders));
    }

    /** Notes that a stored holder seems to differ from its registrations. It may also just be changing. */
    void addDiffering(HolderId holder) {
        differing.add(holder);
    }

    /** Notes that a holder seems to have other names than environments give; it may also just be changing. */
    void addMisnamed(HolderId holder) {
        misnamed.add(holder);
    }

    /** Notes that a holder is stored under an id that has become another. */
    void addOutdated(HolderId holder) {
        outdated.add(holder);
    }

    void add(CountedUsage other) {
        other.pools.forEach((pool, count) -> pools.merge(pool, count, PoolCount::plus));
        other.environments.forEach(this::add);
        differing.addAll(other.differing);
        misnamed.addAll(other.misnamed);
        outdated.addAll(other.outdated);
    }

    PoolCount pool(Pool pool) {
        return pool.equals(Pool.OF_ENVIRONMENTS)
                ? new PoolCount(environments.size(), 0)
                : pools.getOrDefault(pool, PoolCount.NONE);
    }

    EnvironmentCount environment(EnvironmentCode environment) {
        return environments.getOrDefault(environment, EnvironmentCount.NONE);
    }

    Stream<HolderId> differing() {
        return differing.stream();
    }

    List<HolderId> outdated() {
        return List.copyOf(outdated);
    }

    List<HolderId> misnamed() {
        return List.copyOf(misnamed);
    }
}
