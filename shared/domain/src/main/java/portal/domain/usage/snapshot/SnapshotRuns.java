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

/** The replacements of what environments hold. Every method throws StoreUnavailable when the store does not answer. */
public interface SnapshotRuns {

    /** How many holders are changed together: what one transaction can carry. */
    int GROUP = 45;

    /** Empty when there is no such organization; its environment is empty when the organization has no such environment. */
    Optional<Site> site(OrganizationId organization, EnvironmentCode environment);

    Optional<SnapshotRun> find(OrganizationId organization, String id);

    /** Everything that an environment says. Needs memory for all of it. */
    Map<HolderId, Registration> registrations(OrganizationId organization, EnvironmentCode environment);

    /** Adds a replacement in the place of the one that is underway, with the content that it brings, on the condition that no other came in between. */
    List<ConditionalWrite> begin(Environment before, SnapshotRun snapshotRun, Snapshot content);

    /** The content that a replacement brings. */
    Snapshot content(SnapshotRun snapshotRun);

    /** Up to {@link #GROUP} holders. */
    Group group(SnapshotRun snapshotRun, Collection<HolderId> holders);

    /** Changes some of the holders of a group, on the conditions that nobody else spoke of them and that no other replacement began. */
    List<ConditionalWrite> apply(Group before, List<Move> moves, List<PoolDelta> deltas, SnapshotRun.Progress progress);

    /** Keeps that the environment's content is what it reported, on the condition that no replacement is underway. */
    ConditionalWrite confirm(SnapshotRun unchanged);

    /** Ends a replacement: the environment has reported what it brought, on the condition that no other began. */
    List<ConditionalWrite> finish(SnapshotRun snapshotRun);

    /**
     * Ends a replacement: the environment is there no more, on the condition that no other began.
     *
     * @param delta what that is to the pool of the environments
     */
    List<ConditionalWrite> finishRemoval(SnapshotRun snapshotRun, PoolDelta delta);

    /** Keeps that a replacement got no further, on the condition that it is not done; it may be tried again. */
    ConditionalWrite fail(SnapshotRun snapshotRun);

    /** An environment of an organization that is there. */
    record Site(Optional<Environment> environment) {}

    /**
     * What changing some holders needs to know, read in one strongly consistent round trip.
     *
     * @param snapshotRun as it is kept, with its progress so far
     * @param environment empty when it is gone
     * @param known those of the holders that are anywhere
     * @param overridden the holders that were registered or removed one by one since the replacement began: the later word stands
     * @param moves of the environment, by which it is noticed that somebody spoke of a holder meanwhile
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

        /** As it is, which may be nowhere. */
        Holder holder(HolderId id) {
            return known.getOrDefault(id, Holder.absent(id));
        }
    }

    /** The change of one holder. */
    record Move(Holder before, Holder after, Difference difference) {}
}
