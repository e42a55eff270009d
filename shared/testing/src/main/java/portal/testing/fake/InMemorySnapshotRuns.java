package portal.testing.fake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

final class InMemorySnapshotRuns implements SnapshotRuns {
    private final InMemoryStore store;

    InMemorySnapshotRuns(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Site> site(OrganizationId organization, EnvironmentCode environment) {
        return store.organizations
                .find(InMemoryTable.Key.of("", organization))
                .map(known -> new Site(store.environments.find(InMemoryTable.Key.of(organization, environment))));
    }

    @Override
    public Optional<SnapshotRun> find(OrganizationId organization, String id) {
        return store.organizations
                .find(InMemoryTable.Key.of("", organization))
                .flatMap(known -> store.snapshotRuns.find(InMemoryTable.Key.of(organization, id)));
    }

    @Override
    public Map<HolderId, Registration> registrations(OrganizationId organization, EnvironmentCode environment) {
        return Arrays.stream(HolderId.Kind.values())
                .flatMap(kind ->
                        store.registrations.named(organization + "#" + environment + "#" + kind).entrySet().stream()
                                .map(entry -> Map.entry(new HolderId(kind, entry.getKey()), entry.getValue())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<ConditionalWrite> begin(Environment before, SnapshotRun snapshotRun, Snapshot content) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(store.environments.update(
                environmentKey(snapshotRun),
                stored -> stored.runningSnapshot().equals(before.runningSnapshot()),
                stored -> new Environment(
                        stored.code(),
                        stored.holders(),
                        stored.reportedAt(),
                        Optional.of(snapshotRun.runningSnapshot()))));
        before.runningSnapshot()
                .ifPresent(
                        previous -> changes.add(fail(InMemoryTable.Key.of(snapshotRun.organization(), previous.id()))));
        changes.add(store.snapshotRuns.insert(key(snapshotRun), snapshotRun));
        changes.add(store.contents.insert(key(snapshotRun), content));
        return changes;
    }

    @Override
    public Snapshot content(SnapshotRun snapshotRun) {
        return store.contents.find(key(snapshotRun)).orElseThrow();
    }

    @Override
    public Group group(SnapshotRun snapshotRun, Collection<HolderId> holders) {
        var organization = snapshotRun.organization();
        var known = new HashMap<HolderId, Holder>();
        holders.forEach(holder -> store.holders
                .find(InMemoryRegistrations.holderKey(organization, holder))
                .ifPresent(found -> known.put(holder, found)));
        return new Group(
                store.snapshotRuns.find(key(snapshotRun)).orElseThrow(),
                store.organizations
                        .find(InMemoryTable.Key.of("", organization))
                        .orElseThrow()
                        .participant(),
                store.licenses
                        .find(InMemoryTable.Key.of(organization, ""))
                        .orElseThrow()
                        .flex(),
                store.environments.find(environmentKey(snapshotRun)),
                known,
                holders.stream()
                        .filter(holder -> store.overridden
                                .find(InMemoryRegistrations.spokenForKey(organization, snapshotRun.id(), holder))
                                .isPresent())
                        .collect(toUnmodifiableSet()),
                store.environmentMoves.find(environmentKey(snapshotRun)).orElse(0L));
    }

    @Override
    public List<ConditionalWrite> apply(
            Group before, List<Move> moves, List<PoolDelta> deltas, SnapshotRun.Progress progress) {
        var snapshotRun = before.snapshotRun();
        var changes = new ArrayList<ConditionalWrite>();
        moves.forEach(move -> {
            changes.add(registration(snapshotRun, move.difference()));
            changes.add(
                    move.after().equals(move.before())
                            ? InMemoryRegistrations.requireUnchanged(store, snapshotRun.organization(), move.before())
                            : InMemoryRegistrations.store(
                                    store, snapshotRun.organization(), move.before(), move.after()));
        });
        changes.add(store.environmentMoved(environmentKey(snapshotRun)));
        changes.add(store.environments.update(
                environmentKey(snapshotRun),
                isRunning(snapshotRun).and(stored -> isNotOverridden(snapshotRun, moves)),
                stored -> counted(stored, moves)));
        changes.add(store.snapshotRuns.update(
                key(snapshotRun),
                stored -> true,
                stored -> stored.with(stored.status(), stored.progress().plus(progress))));
        deltas.forEach(delta -> changes.add(store.fact(snapshotRun.organization(), delta, before.flex())));
        return changes;
    }

    @Override
    public ConditionalWrite confirm(SnapshotRun unchanged) {
        return store.environments.update(
                environmentKey(unchanged),
                stored -> stored.runningSnapshot().isEmpty(),
                stored -> new Environment(stored.code(), stored.holders(), unchanged.startedAt()));
    }

    @Override
    public List<ConditionalWrite> finish(SnapshotRun snapshotRun) {
        return List.of(
                done(snapshotRun),
                store.environments.update(
                        environmentKey(snapshotRun),
                        isRunning(snapshotRun),
                        stored -> new Environment(stored.code(), stored.holders(), snapshotRun.startedAt())));
    }

    @Override
    public List<ConditionalWrite> finishRemoval(SnapshotRun snapshotRun, PoolDelta delta) {
        return List.of(
                done(snapshotRun),
                store.environments.delete(environmentKey(snapshotRun), isRunning(snapshotRun)),
                store.fact(snapshotRun.organization(), delta, false));
    }

    private ConditionalWrite done(SnapshotRun snapshotRun) {
        return store.snapshotRuns.update(
                key(snapshotRun), stored -> true, stored -> stored.with(SnapshotRun.Status.DONE, stored.progress()));
    }

    @Override
    public ConditionalWrite fail(SnapshotRun snapshotRun) {
        return fail(key(snapshotRun));
    }

    private ConditionalWrite fail(InMemoryTable.Key key) {
        return store.snapshotRuns.update(
                key,
                stored -> stored.status() != SnapshotRun.Status.DONE,
                stored -> stored.with(SnapshotRun.Status.FAILED, stored.progress()));
    }

    private ConditionalWrite registration(SnapshotRun snapshotRun, Difference difference) {
        var key = InMemoryRegistrations.registrationKey(
                snapshotRun.organization(), snapshotRun.environment(), difference.holder());
        return difference
                .wanted()
                .map(wanted -> difference.known().isPresent()
                        ? store.registrations.replace(key, wanted, stored -> true)
                        : store.registrations.insert(key, wanted))
                .orElseGet(() -> store.registrations.delete(key, stored -> true));
    }

    private boolean isNotOverridden(SnapshotRun snapshotRun, List<Move> moves) {
        return moves.stream()
                .map(move -> InMemoryRegistrations.spokenForKey(
                        snapshotRun.organization(),
                        snapshotRun.id(),
                        move.after().id()))
                .noneMatch(key -> store.overridden.find(key).isPresent());
    }

    private static Environment counted(Environment environment, List<Move> moves) {
        var counted = environment;
        for (var move : moves) {
            counted = InMemoryRegistrations.counted(
                    counted, move.after().id().kind(), move.difference().registrations());
        }
        return counted;
    }

    private static Predicate<Environment> isRunning(SnapshotRun snapshotRun) {
        return stored -> stored.runningSnapshot().equals(Optional.of(snapshotRun.runningSnapshot()));
    }

    private static InMemoryTable.Key key(SnapshotRun snapshotRun) {
        return InMemoryTable.Key.of(snapshotRun.organization(), snapshotRun.id());
    }

    private static InMemoryTable.Key environmentKey(SnapshotRun snapshotRun) {
        return InMemoryTable.Key.of(snapshotRun.organization(), snapshotRun.environment());
    }
}
