package portal.adapters.usage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.snapshot.Difference;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Table;

/**
 * Stores a snapshot run in one item, and its content in further items. The environment names its running snapshot, so
 * that the changes of any other run fail.
 */
public final class DynamoDbSnapshotRuns implements SnapshotRuns {

    private final Table table;

    public DynamoDbSnapshotRuns(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Site> site(OrganizationId organization, EnvironmentCode environment) {
        var found = table.get(List.of(Keys.organization(organization), Keys.environment(organization, environment)));
        return found.find(Keys.organization(organization))
                .map(known -> new Site(
                        found.find(Keys.environment(organization, environment)).map(UsageItems::environment)));
    }

    @Override
    public Optional<SnapshotRun> find(OrganizationId organization, String id) {
        var itself = Keys.snapshotRun(organization, id);
        var found = table.get(List.of(itself, Keys.organization(organization)));
        return found.find(Keys.organization(organization))
                .flatMap(known -> found.find(itself))
                .map(item -> SnapshotRunItems.snapshotRun(organization, item));
    }

    @Override
    public Map<HolderId, Registration> registrations(OrganizationId organization, EnvironmentCode environment) {
        return Keys.registrations(organization, environment).stream()
                .flatMap(table::stream)
                .collect(toMap(item -> Keys.registered(item.key()), UsageItems::registration));
    }

    @Override
    public List<ConditionalWrite> begin(Environment before, SnapshotRun snapshotRun, Snapshot content) {
        var organization = snapshotRun.organization();
        var environment = DynamoDbWrite.update(
                        Keys.environment(organization, snapshotRun.environment()),
                        "SET replacement = :id, replacementKind = :kind, replacementSince = :since")
                .with(":id", snapshotRun.id())
                .with(":kind", snapshotRun.kind().name())
                .with(":since", snapshotRun.startedAt().toString());
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(before.runningSnapshot()
                .map(previous -> UsageItems.onlyDuring(previous, environment))
                .orElseGet(() -> UsageItems.onlyUndisturbed(environment)));
        before.runningSnapshot()
                .ifPresent(previous -> changes.add(
                        end(organization, previous.id(), SnapshotRun.Status.FAILED, snapshotRun.expires())));
        changes.add(PoolWrites.running(organization, snapshotRun.environment()));
        changes.add(DynamoDbWrite.insert(SnapshotRunItems.item(snapshotRun)));
        SnapshotRunItems.content(snapshotRun, content).forEach(part -> changes.add(DynamoDbWrite.insert(part)));
        return changes;
    }

    @Override
    public Snapshot content(SnapshotRun snapshotRun) {
        var bytes = new ByteArrayOutputStream();
        table.stream(Keys.snapshotContent(snapshotRun.organization(), snapshotRun.id()))
                .map(part -> part.bytes("content"))
                .forEach(bytes::writeBytes);
        return SnapshotBytes.snapshot(bytes.toByteArray());
    }

    @Override
    public Group group(SnapshotRun snapshotRun, Collection<HolderId> holders) {
        var organization = snapshotRun.organization();
        var environment = Keys.environment(organization, snapshotRun.environment());
        var itself = Keys.snapshotRun(organization, snapshotRun.id());
        var keys = new ArrayList<>(
                List.of(Keys.organization(organization), Keys.license(organization), environment, itself));
        holders.forEach(holder -> keys.add(Keys.holder(organization, holder)));
        holders.forEach(holder -> keys.add(Keys.overridden(organization, snapshotRun.id(), holder)));
        var found = table.get(keys);
        var known = new HashMap<HolderId, Holder>();
        holders.forEach(holder -> found.find(Keys.holder(organization, holder))
                .ifPresent(item -> known.put(holder, UsageItems.holder(holder.kind(), item))));
        return new Group(
                SnapshotRunItems.snapshotRun(organization, found.companion(itself)),
                DynamoDbOrganizations.organization(found.companion(Keys.organization(organization)))
                        .participant(),
                found.companion(Keys.license(organization)).flag("flex"),
                found.find(environment).map(UsageItems::environment),
                known,
                holders.stream()
                        .filter(holder -> found.find(Keys.overridden(organization, snapshotRun.id(), holder))
                                .isPresent())
                        .collect(toUnmodifiableSet()),
                found.find(environment).map(EnvironmentWrites::moves).orElse(0L));
    }

    @Override
    public List<ConditionalWrite> apply(
            Group before, List<Move> moves, List<PoolDelta> deltas, SnapshotRun.Progress progress) {
        var snapshotRun = before.snapshotRun();
        var organization = snapshotRun.organization();
        var changes = new ArrayList<ConditionalWrite>();
        moves.forEach(move -> {
            changes.add(registration(snapshotRun, move.difference()));
            changes.add(
                    move.after().equals(move.before())
                            ? HolderWrites.requireUnchanged(organization, move.before())
                            : HolderWrites.store(organization, move.before(), move.after()));
        });
        changes.add(count(snapshotRun, moves).onlyUnmoved(before.moves()));
        changes.add(progress(snapshotRun, progress));
        deltas.forEach(delta -> changes.add(PoolWrites.fact(organization, delta, before.flex())));
        return changes;
    }

    @Override
    public ConditionalWrite confirm(SnapshotRun unchanged) {
        return UsageItems.onlyUndisturbed(DynamoDbWrite.update(
                        Keys.environment(unchanged.organization(), unchanged.environment()), "SET reportedAt = :at")
                .with(":at", unchanged.startedAt().toString()));
    }

    @Override
    public List<ConditionalWrite> finish(SnapshotRun snapshotRun) {
        var reported = DynamoDbWrite.update(
                        Keys.environment(snapshotRun.organization(), snapshotRun.environment()),
                        "SET reportedAt = :at REMOVE replacement, replacementKind, replacementSince")
                .with(":at", snapshotRun.startedAt().toString());
        return List.of(
                done(snapshotRun),
                during(snapshotRun, reported),
                PoolWrites.noLongerRunning(snapshotRun.organization(), snapshotRun.environment()));
    }

    @Override
    public List<ConditionalWrite> finishRemoval(SnapshotRun snapshotRun, PoolDelta delta) {
        var organization = snapshotRun.organization();
        var environment = DynamoDbWrite.delete(Keys.environment(organization, snapshotRun.environment()));
        return List.of(
                done(snapshotRun),
                during(snapshotRun, environment),
                PoolWrites.noLongerRunning(PoolWrites.fact(organization, delta, false), snapshotRun.environment()));
    }

    private static DynamoDbWrite done(SnapshotRun snapshotRun) {
        return end(snapshotRun.organization(), snapshotRun.id(), SnapshotRun.Status.DONE, snapshotRun.expires());
    }

    @Override
    public ConditionalWrite fail(SnapshotRun snapshotRun) {
        return DynamoDbWrite.update(
                        Keys.snapshotRun(snapshotRun.organization(), snapshotRun.id()), "SET phase = :failed")
                .onlyIf("phase <> :done")
                .with(":failed", SnapshotRun.Status.FAILED.name())
                .with(":done", SnapshotRun.Status.DONE.name());
    }

    /** A run that has ended expires after a while. A run that has not ended does not expire. */
    private static DynamoDbWrite end(
            OrganizationId organization, String id, SnapshotRun.Status status, Instant expires) {
        return DynamoDbWrite.update(Keys.snapshotRun(organization, id), "SET phase = :phase, expires = :expires")
                .with(":phase", status.name())
                .with(":expires", expires.getEpochSecond());
    }

    private static DynamoDbWrite registration(SnapshotRun snapshotRun, Difference difference) {
        var organization = snapshotRun.organization();
        return difference
                .wanted()
                .map(wanted -> UsageItems.registration(organization, difference.holder(), wanted))
                .map(item -> difference.known().isPresent() ? DynamoDbWrite.replace(item) : DynamoDbWrite.insert(item))
                .orElseGet(() -> DynamoDbWrite.delete(
                        Keys.registration(organization, snapshotRun.environment(), difference.holder())));
    }

    /** Counts the environment's holders, on the condition that this snapshot is still the running one. */
    private static DynamoDbWrite count(SnapshotRun snapshotRun, List<Move> moves) {
        var environment = snapshotRun.environment();
        var counts = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        moves.forEach(
                move -> counts.merge(move.after().id().kind(), move.difference().registrations(), Integer::sum));
        return during(snapshotRun, EnvironmentWrites.count(snapshotRun.organization(), environment, counts));
    }

    private static DynamoDbWrite progress(SnapshotRun snapshotRun, SnapshotRun.Progress progress) {
        return DynamoDbWrite.update(
                        Keys.snapshotRun(snapshotRun.organization(), snapshotRun.id()),
                        "ADD added :added, removed :removed, changed :changed")
                .with(":added", progress.added())
                .with(":removed", progress.removed())
                .with(":changed", progress.changed());
    }

    private static DynamoDbWrite during(SnapshotRun snapshotRun, DynamoDbWrite environment) {
        return UsageItems.onlyDuring(snapshotRun.runningSnapshot(), environment);
    }
}
