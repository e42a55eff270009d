package portal.dynamodb;

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

/**
 * Keeps a replacement in one item, and what it brings in some more beside it. The environment names the one that is underway, so
 * that every change made for another fails.
 */
public final class DynamoDbReplacements implements Replacements {

    private final Table table;

    public DynamoDbReplacements(Table table) {
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
    public Optional<Replacement> find(OrganizationId organization, String id) {
        var itself = Keys.replacement(organization, id);
        var found = table.get(List.of(itself, Keys.organization(organization)));
        return found.find(Keys.organization(organization))
                .flatMap(known -> found.find(itself))
                .map(item -> ReplacementItems.replacement(organization, item));
    }

    @Override
    public Map<HolderId, Registration> registrations(OrganizationId organization, EnvironmentCode environment) {
        return Keys.registrations(organization, environment).stream()
                .flatMap(table::stream)
                .collect(toMap(item -> Keys.registered(item.key()), UsageItems::registration));
    }

    @Override
    public List<Change> begin(Environment before, Replacement replacement, Snapshot content) {
        var organization = replacement.organization();
        var environment = Write.update(
                        Keys.environment(organization, replacement.environment()),
                        "SET replacement = :id, replacementKind = :kind, replacementSince = :since")
                .with(":id", replacement.id())
                .with(":kind", replacement.kind().name())
                .with(":since", replacement.startedAt().toString());
        var changes = new ArrayList<Change>();
        changes.add(before.underway()
                .map(previous -> UsageItems.onlyDuring(previous, environment))
                .orElseGet(() -> UsageItems.onlyUndisturbed(environment)));
        before.underway()
                .ifPresent(previous -> changes.add(
                        end(organization, previous.id(), Replacement.Status.FAILED, replacement.startedAt())));
        changes.add(Write.insert(ReplacementItems.item(replacement)));
        ReplacementItems.content(replacement, content).forEach(part -> changes.add(Write.insert(part)));
        return changes;
    }

    @Override
    public Snapshot content(Replacement replacement) {
        var bytes = new ByteArrayOutputStream();
        table.stream(Keys.replacementContent(replacement.organization(), replacement.id()))
                .map(part -> part.bytes("content"))
                .forEach(bytes::writeBytes);
        return SnapshotBytes.snapshot(bytes.toByteArray());
    }

    @Override
    public Group group(Replacement replacement, Collection<HolderId> holders) {
        var organization = replacement.organization();
        var environment = Keys.environment(organization, replacement.environment());
        var itself = Keys.replacement(organization, replacement.id());
        var keys = new ArrayList<>(
                List.of(Keys.organization(organization), Keys.license(organization), environment, itself));
        holders.forEach(holder -> keys.add(Keys.holder(organization, holder)));
        holders.forEach(holder -> keys.add(Keys.spokenFor(organization, replacement.id(), holder)));
        var found = table.get(keys);
        var known = new HashMap<HolderId, Holder>();
        holders.forEach(holder -> found.find(Keys.holder(organization, holder))
                .ifPresent(item -> known.put(holder, UsageItems.holder(holder.kind(), item))));
        return new Group(
                ReplacementItems.replacement(organization, found.companion(itself)),
                DynamoDbOrganizations.organization(found.companion(Keys.organization(organization)))
                        .participant(),
                found.companion(Keys.license(organization)).flag("flex"),
                found.find(environment).map(UsageItems::environment),
                known,
                holders.stream()
                        .filter(holder -> found.find(Keys.spokenFor(organization, replacement.id(), holder))
                                .isPresent())
                        .collect(toUnmodifiableSet()),
                found.find(environment).map(EnvironmentWrites::moves).orElse(0L));
    }

    @Override
    public List<Change> apply(Group before, List<Move> moves, List<PoolShift> shifts, Replacement.Progress progress) {
        var replacement = before.replacement();
        var organization = replacement.organization();
        var changes = new ArrayList<Change>();
        moves.forEach(move -> {
            changes.add(registration(replacement, move.difference()));
            changes.add(
                    move.after().equals(move.before())
                            ? HolderWrites.requireUnchanged(organization, move.before())
                            : HolderWrites.store(organization, move.before(), move.after()));
        });
        changes.add(count(replacement, moves).onlyUnmoved(before.moves()));
        changes.add(progress(replacement, progress));
        shifts.forEach(shift -> changes.add(PoolWrites.fact(organization, shift, before.flex())));
        return changes;
    }

    @Override
    public Change confirm(Replacement unchanged) {
        return UsageItems.onlyUndisturbed(Write.update(
                        Keys.environment(unchanged.organization(), unchanged.environment()), "SET reportedAt = :at")
                .with(":at", unchanged.startedAt().toString()));
    }

    @Override
    public List<Change> finish(Replacement replacement) {
        var organization = replacement.organization();
        var done = end(organization, replacement.id(), Replacement.Status.DONE, replacement.startedAt());
        var environment = Keys.environment(organization, replacement.environment());
        return switch (replacement.kind()) {
            case SNAPSHOT ->
                List.of(
                        done,
                        during(
                                replacement,
                                Write.update(
                                                environment,
                                                "SET reportedAt = :at REMOVE replacement, replacementKind, replacementSince")
                                        .with(":at", replacement.startedAt().toString())));
            case REMOVAL ->
                List.of(
                        done,
                        during(replacement, Write.delete(environment)),
                        PoolWrites.fact(
                                organization, new PoolShift(Pool.overTheLicense(Metric.ENVIRONMENTS), -1, 0), false));
        };
    }

    @Override
    public Change fail(Replacement replacement) {
        return Write.update(Keys.replacement(replacement.organization(), replacement.id()), "SET phase = :failed")
                .onlyIf("phase <> :done")
                .with(":failed", Replacement.Status.FAILED.name())
                .with(":done", Replacement.Status.DONE.name());
    }

    /** One that ended is known for a while; until then it is there for as long as it takes. */
    private static Write end(OrganizationId organization, String id, Replacement.Status status, Instant from) {
        return Write.update(Keys.replacement(organization, id), "SET phase = :phase, expires = :expires")
                .with(":phase", status.name())
                .with(":expires", from.plus(UsageItems.REPLACEMENT_KEPT).getEpochSecond());
    }

    private static Write registration(Replacement replacement, Difference difference) {
        var organization = replacement.organization();
        return difference
                .wanted()
                .map(wanted -> UsageItems.registration(organization, difference.holder(), wanted))
                .map(item -> difference.known().isPresent() ? Write.replace(item) : Write.insert(item))
                .orElseGet(() ->
                        Write.delete(Keys.registration(organization, replacement.environment(), difference.holder())));
    }

    /** Counts the environment's holders, on the condition that its content is still being replaced by this. */
    private static Write count(Replacement replacement, List<Move> moves) {
        var environment = replacement.environment();
        var counts = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        moves.forEach(
                move -> counts.merge(move.after().id().kind(), move.difference().registrations(), Integer::sum));
        return during(replacement, EnvironmentWrites.count(replacement.organization(), environment, counts));
    }

    private static Write progress(Replacement replacement, Replacement.Progress progress) {
        return Write.update(
                        Keys.replacement(replacement.organization(), replacement.id()),
                        "ADD added :added, removed :removed, changed :changed")
                .with(":added", progress.added())
                .with(":removed", progress.removed())
                .with(":changed", progress.changed());
    }

    private static Write during(Replacement replacement, Write environment) {
        return UsageItems.onlyDuring(replacement.underway(), environment);
    }
}
