package portal.adapters.usage;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Environments, registrations and holders as items, and back. */
public final class UsageItems {

    private UsageItems() {}

    static Item environment(OrganizationId organization, Environment environment) {
        var item = Item.at(Keys.environment(organization, environment.code()))
                .text("reportedAt", environment.reportedAt());
        Arrays.stream(HolderId.Kind.values()).forEach(kind -> item.number(counter(kind), environment.count(kind)));
        return item.build();
    }

    static Environment environment(Item item) {
        var holders = Arrays.stream(HolderId.Kind.values())
                .collect(toUnmodifiableMap(Function.identity(), kind -> item.number(counter(kind))));
        return new Environment(
                new EnvironmentCode(item.key().sort()), holders, item.instant("reportedAt"), runningSnapshot(item));
    }

    private static Optional<Environment.RunningSnapshot> runningSnapshot(Item item) {
        return item.optionalText("replacement")
                .map(id -> new Environment.RunningSnapshot(
                        id,
                        item.constant("replacementKind", SnapshotRun.Kind.class),
                        item.instant("replacementSince")));
    }

    /** A change of an environment, on the condition that this snapshot is running. */
    static DynamoDbWrite onlyDuring(Environment.RunningSnapshot runningSnapshot, DynamoDbWrite environment) {
        return environment.onlyIf("replacement = :replacement").with(":replacement", runningSnapshot.id());
    }

    /** A change of an environment, on the condition that no snapshot is running. */
    static DynamoDbWrite onlyUndisturbed(DynamoDbWrite environment) {
        return environment.onlyIf("attribute_not_exists(replacement)");
    }

    /** The mark that a claim or removal of a holder overrides a running snapshot. */
    static DynamoDbWrite overridden(
            OrganizationId organization, Environment.RunningSnapshot runningSnapshot, HolderId holder) {
        return DynamoDbWrite.mark(Item.at(Keys.overridden(organization, runningSnapshot.id(), holder))
                .expires(runningSnapshot.expires())
                .build());
    }

    /** The attribute that counts the holders of a kind in an environment. */
    static String counter(HolderId.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "Count";
    }

    public static Item registration(OrganizationId organization, HolderId holder, Registration registration) {
        return Item.at(Keys.registration(organization, registration.environment(), holder))
                .text("environment", registration.environment())
                .text("spelling", registration.spelling())
                .item("presence", assignment(registration.assignment()))
                .text("name", registration.person().name())
                .text("email", registration.person().email())
                .build();
    }

    static Registration registration(Item item) {
        return registration(Keys.registered(item.key()).kind(), item);
    }

    static Registration registration(HolderId.Kind kind, Item item) {
        return new Registration(
                new EnvironmentCode(item.text("environment")),
                item.text("spelling"),
                assignment(kind, item.item("presence")),
                person(item));
    }

    public static Item holder(OrganizationId organization, Holder holder) {
        return Item.at(Keys.holder(organization, holder.id()))
                .text("spelling", holder.spelling())
                .list("names", HolderNames.of(holder.names()), HolderNames::builder)
                .items("presences", holder.assignments(), UsageItems::assignment)
                .number("version", holder.version())
                .build();
    }

    /** The stored form of a registration's assignment. */
    static AttributeValue assignment(Registration registration) {
        return AttributeValue.fromM(assignment(registration.assignment()).attributes());
    }

    /** The stored form of a holder's assignments. */
    static AttributeValue assignments(Holder holder) {
        return Item.map(holder.assignments(), UsageItems::assignment);
    }

    static Holder holder(HolderId.Kind kind, Item item) {
        var assignments = item.items("presences").entrySet().stream()
                .collect(toUnmodifiableMap(
                        entry -> new EnvironmentCode(entry.getKey()), entry -> assignment(kind, entry.getValue())));
        return new Holder(
                new HolderId(kind, item.key().sort()),
                item.text("spelling"),
                HolderNames.names(item, assignments.keySet()),
                assignments,
                item.longNumber("version"));
    }

    static Person person(Item item) {
        return new Person(item.optionalText("name"), item.optionalText("email"));
    }

    private static Item.Builder assignment(Assignment assignment) {
        return switch (assignment) {
            case Assignment.User(var kinds, var blocked, var coWorking, var lastActiveAt) ->
                Item.nested()
                        .constants("kinds", kinds)
                        .flag("blocked", blocked)
                        .flag("coWorking", coWorking)
                        .text("lastActiveAt", lastActiveAt);
            case Assignment.Employee(var inService, var kind) ->
                Item.nested().flag("inService", inService).text("kind", kind);
            case Assignment.Mention() -> Item.nested();
        };
    }

    private static Assignment assignment(HolderId.Kind kind, Item item) {
        return switch (kind) {
            case USER ->
                new Assignment.User(
                        item.constants("kinds", UserKind.class),
                        item.flag("blocked"),
                        item.flag("coWorking"),
                        item.optionalInstant("lastActiveAt"));
            case EMPLOYEE -> new Assignment.Employee(item.flag("inService"), item.constant("kind", EmployeeKind.class));
            case DECLARATION, CLIENT -> new Assignment.Mention();
        };
    }
}
