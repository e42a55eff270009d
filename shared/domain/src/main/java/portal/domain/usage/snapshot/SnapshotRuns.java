package portal.domain.usage.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;

/** The snapshot runs of all environments. Every method throws StoreUnavailable when the store does not answer. */
public interface SnapshotRuns {

    /** The number of holders that are changed together: as many as one transaction can carry. */
    int GROUP = 45;

    /**
     * Empty when there is no such organization; its environment is empty when the organization has no such environment.
     */
    Optional<Site> site(OrganizationId organization, EnvironmentCode environment);

    Optional<SnapshotRun> find(OrganizationId organization, String id);

    /** All registrations of an environment. Needs memory for all of them. */
    Map<HolderId, Registration> registrations(OrganizationId organization, EnvironmentCode environment);

    /**
     * Adds a snapshot run with its content. It replaces the running snapshot, on the condition that no other has begun
     * since the read.
     */
    List<ConditionalWrite> begin(Environment before, SnapshotRun snapshotRun, Snapshot content);

    /** The stored content of a snapshot run. */
    Snapshot content(SnapshotRun snapshotRun);

    /** Reads the state of up to {@link #GROUP} holders. */
    Group group(SnapshotRun snapshotRun, Collection<HolderId> holders);

    /**
     * Changes some of the holders of a group, on the conditions that no claim overrides them and that no other snapshot
     * has begun.
     */
    List<ConditionalWrite> apply(Group before, List<Move> moves, List<PoolDelta> deltas, SnapshotRun.Progress progress);

    /** Records that the environment holds what it reported, on the condition that no snapshot is running. */
    ConditionalWrite confirm(SnapshotRun unchanged);

    /** Ends a snapshot, on the condition that no other has begun. */
    List<ConditionalWrite> finish(SnapshotRun snapshotRun);

    /**
     * Ends the removal of an environment: removes the environment, on the condition that no other run has begun.
     *
     * @param delta the change of the pool of environments
     */
    List<ConditionalWrite> finishRemoval(SnapshotRun snapshotRun, PoolDelta delta);

    /** Marks a run as failed, on the condition that it is not done. It may be tried again. */
    ConditionalWrite fail(SnapshotRun snapshotRun);

    /** An environment of an existing organization. */
    record Site(Optional<Environment> environment) {}

    /**
     * The state to change a group of holders on, read in one strongly consistent round trip.
     *
     * @param snapshotRun the stored run, with its progress so far
     * @param environment empty when it is gone
     * @param known the holders of the group that are stored
     * @param overridden the holders that were registered or removed one by one since the snapshot began: last writer
     *     wins
     * @param moves the change count of the environment, which shows that somebody claimed or freed a seat meanwhile
     */
    record Group(
            SnapshotRun snapshotRun,
            ParticipantNumber participant,
            boolean flex,
            Optional<Environment> environment,
            Map<HolderId, Holder> known,
            Set<HolderId> overridden,
            long moves) {

        public Group {
            known = Map.copyOf(known);
            overridden = Set.copyOf(overridden);
        }

        /** The stored holder, or an empty one. */
        Holder holder(HolderId id) {
            return known.getOrDefault(id, Holder.absent(id));
        }
    }

    /** The change of one holder. */
    record Move(Holder before, Holder after, Difference difference) {}
}
