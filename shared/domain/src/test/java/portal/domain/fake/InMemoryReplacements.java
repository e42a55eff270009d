package portal.domain.fake;

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
import portal.domain.decision.Change;
import portal.domain.usage.Difference;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolShift;
import portal.domain.usage.Registration;
import portal.domain.usage.Replacement;
import portal.domain.usage.Replacements;
import portal.domain.usage.Snapshot;

final class InMemoryReplacements implements Replacements {
    private final InMemoryStore store;

    InMemoryReplacements(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Site> site(OrganizationId organization, EnvironmentCode environment) {
        return store.organizations
                .find(Shelf.Key.of("", organization))
                .map(known -> new Site(store.environments.find(Shelf.Key.of(organization, environment))));
    }

    @Override
    public Optional<Replacement> find(OrganizationId organization, String id) {
        return store.organizations
                .find(Shelf.Key.of("", organization))
                .flatMap(known -> store.replacements.find(Shelf.Key.of(organization, id)));
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
    public List<Change> begin(Environment before, Replacement replacement, Snapshot content) {
        var changes = new ArrayList<Change>();
        changes.add(store.environments.update(
                environmentKey(replacement),
                stored -> stored.underway().equals(before.underway()),
                stored -> new Environment(
                        stored.code(), stored.holders(), stored.reportedAt(), Optional.of(replacement.underway()))));
        before.underway()
                .ifPresent(previous -> changes.add(fail(Shelf.Key.of(replacement.organization(), previous.id()))));
        changes.add(store.replacements.insert(key(replacement), replacement));
        changes.add(store.contents.insert(key(replacement), content));
        return changes;
    }

    @Override
    public Snapshot content(Replacement replacement) {
        return store.contents.find(key(replacement)).orElseThrow();
    }

    @Override
    public Group group(Replacement replacement, Collection<HolderId> holders) {
        var organization = replacement.organization();
        var known = new HashMap<HolderId, Holder>();
        holders.forEach(holder -> store.holders
                .find(InMemoryRegistrations.holderKey(organization, holder))
                .ifPresent(found -> known.put(holder, found)));
        return new Group(
                store.replacements.find(key(replacement)).orElseThrow(),
                store.organizations
                        .find(Shelf.Key.of("", organization))
                        .orElseThrow()
                        .participant(),
                store.licenses
                        .find(Shelf.Key.of(organization, ""))
                        .orElseThrow()
                        .flex(),
                store.environments.find(environmentKey(replacement)),
                known,
                holders.stream()
                        .filter(holder -> store.spokenFor
                                .find(InMemoryRegistrations.spokenForKey(organization, replacement.id(), holder))
                                .isPresent())
                        .collect(toUnmodifiableSet()),
                store.environmentMoves.find(environmentKey(replacement)).orElse(0L));
    }

    @Override
    public List<Change> apply(Group before, List<Move> moves, List<PoolShift> shifts, Replacement.Progress progress) {
        var replacement = before.replacement();
        var changes = new ArrayList<Change>();
        moves.forEach(move -> {
            changes.add(registration(replacement, move.difference()));
            changes.add(
                    move.after().equals(move.before())
                            ? InMemoryRegistrations.requireUnchanged(store, replacement.organization(), move.before())
                            : InMemoryRegistrations.store(
                                    store, replacement.organization(), move.before(), move.after()));
        });
        changes.add(store.environmentMoved(environmentKey(replacement)));
        changes.add(store.environments.update(
                environmentKey(replacement),
                isUnderway(replacement).and(stored -> nobodySpokeOf(replacement, moves)),
                stored -> counted(stored, moves)));
        changes.add(store.replacements.update(
                key(replacement),
                stored -> true,
                stored -> with(stored, stored.status(), sum(stored.progress(), progress))));
        shifts.forEach(shift -> changes.add(store.pools.update(
                InMemoryStore.poolKey(replacement.organization(), shift.pool()),
                pool -> shift.pool().metric() != Metric.EMPLOYEES || pool.flex() == before.flex(),
                pool -> pool.shifted(shift.used(), shift.temporary()))));
        return changes;
    }

    @Override
    public Change confirm(Replacement unchanged) {
        return store.environments.update(
                environmentKey(unchanged),
                stored -> stored.underway().isEmpty(),
                stored -> new Environment(stored.code(), stored.holders(), unchanged.startedAt()));
    }

    @Override
    public List<Change> finish(Replacement replacement) {
        var done = store.replacements.update(
                key(replacement), stored -> true, stored -> with(stored, Replacement.Status.DONE, stored.progress()));
        return switch (replacement.kind()) {
            case SNAPSHOT ->
                List.of(
                        done,
                        store.environments.update(
                                environmentKey(replacement),
                                isUnderway(replacement),
                                stored -> new Environment(stored.code(), stored.holders(), replacement.startedAt())));
            case REMOVAL ->
                List.of(
                        done,
                        store.environments.delete(environmentKey(replacement), isUnderway(replacement)),
                        store.pools.update(
                                InMemoryStore.poolKey(
                                        replacement.organization(), Pool.overTheLicense(Metric.ENVIRONMENTS)),
                                pool -> true,
                                pool -> pool.shifted(-1, 0)));
        };
    }

    @Override
    public Change fail(Replacement replacement) {
        return fail(key(replacement));
    }

    private Change fail(Shelf.Key key) {
        return store.replacements.update(
                key,
                stored -> stored.status() != Replacement.Status.DONE,
                stored -> with(stored, Replacement.Status.FAILED, stored.progress()));
    }

    private Change registration(Replacement replacement, Difference difference) {
        var key = InMemoryRegistrations.registrationKey(
                replacement.organization(), replacement.environment(), difference.holder());
        return difference
                .wanted()
                .map(wanted -> difference.known().isPresent()
                        ? store.registrations.replace(key, wanted, stored -> true)
                        : store.registrations.insert(key, wanted))
                .orElseGet(() -> store.registrations.delete(key, stored -> true));
    }

    private boolean nobodySpokeOf(Replacement replacement, List<Move> moves) {
        return moves.stream()
                .map(move -> InMemoryRegistrations.spokenForKey(
                        replacement.organization(),
                        replacement.id(),
                        move.after().id()))
                .noneMatch(key -> store.spokenFor.find(key).isPresent());
    }

    private static Environment counted(Environment environment, List<Move> moves) {
        var counted = environment;
        for (var move : moves) {
            counted = InMemoryRegistrations.counted(
                    counted, move.after().id().kind(), move.difference().registrations());
        }
        return counted;
    }

    private static Predicate<Environment> isUnderway(Replacement replacement) {
        return stored -> stored.underway().equals(Optional.of(replacement.underway()));
    }

    private static Replacement with(Replacement replacement, Replacement.Status status, Replacement.Progress progress) {
        return new Replacement(
                replacement.organization(),
                replacement.environment(),
                replacement.id(),
                replacement.kind(),
                status,
                progress,
                replacement.startedAt());
    }

    private static Replacement.Progress sum(Replacement.Progress one, Replacement.Progress other) {
        return new Replacement.Progress(
                one.added() + other.added(), one.removed() + other.removed(), one.changed() + other.changed());
    }

    private static Shelf.Key key(Replacement replacement) {
        return Shelf.Key.of(replacement.organization(), replacement.id());
    }

    private static Shelf.Key environmentKey(Replacement replacement) {
        return Shelf.Key.of(replacement.organization(), replacement.environment());
    }
}
