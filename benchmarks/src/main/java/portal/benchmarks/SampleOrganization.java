package portal.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.usage.DynamoDbSnapshotRuns;
import portal.adapters.usage.UsageItems;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.Role;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** An organization with one contact, {@code boss}, who may do everything. */
final class SampleOrganization {

    static final String BOSS = "boss";

    /** More than any benchmark uses. */
    static final int MAXIMUM = 1_000_000;

    private static final int USERS_PER_ENVIRONMENT = 20_000;
    private static final int ITEMS_OF_A_BATCH = 25;
    static final Caller.BackOffice CALLER =
            new Caller.BackOffice("benchmarks", Set.of(Capability.METER_USAGE), new Origin("benchmarks", "192.0.2.44"));

    private final Bench bench;
    private final String id;

    private SampleOrganization(Bench bench, String id) {
        this.bench = bench;
        this.id = id;
    }

    /** Registers an organization with one empty environment. */
    static SampleOrganization empty(Bench bench, String id) {
        var organization = new SampleOrganization(bench, id);
        organization.register();
        organization.addEnvironment(environment(0));
        return organization;
    }

    /** Its users were reported in snapshots. They are spread over as many environments as they need, 20,000 in each. */
    static SampleOrganization with(Bench bench, String id, int users) {
        var organization = empty(bench, id);
        for (int from = 0; from < users; from += USERS_PER_ENVIRONMENT) {
            var environment = environment(from / USERS_PER_ENVIRONMENT);
            if (from > 0) {
                organization.addEnvironment(environment);
            }
            organization.report(environment, users(environment, from, Math.min(users, from + USERS_PER_ENVIRONMENT)));
        }
        return organization;
    }

    /** Its users were written straight into the store, which is much faster. The next refresh counts them. */
    static SampleOrganization written(Bench bench, String id, int users) {
        var organization = empty(bench, id);
        IntStream.range(0, users)
                .boxed()
                .flatMap(organization::items)
                .gather(Gatherers.windowFixed(ITEMS_OF_A_BATCH))
                .forEach(organization::write);
        return organization;
    }

    private Stream<Item> items(int number) {
        var holder = holder(number);
        var registration = registration(firstEnvironment(), number, "User");
        return Stream.of(
                UsageItems.registration(id(), holder, registration),
                UsageItems.holder(id(), Holder.absent(holder).with(registration).next()));
    }

    private void write(List<Item> items) {
        var table = bench.direct().table();
        var puts = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(put -> put.item(item.attributes()))
                        .build())
                .toList();
        var answer = table.client().batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), puts)));
        if (answer.hasUnprocessedItems() && !answer.unprocessedItems().isEmpty()) {
            throw new IllegalStateException("The store did not take in all users");
        }
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    static EnvironmentCode firstEnvironment() {
        return environment(0);
    }

    /** The users with these numbers, as an environment reports them. */
    static List<Snapshot.Line> users(EnvironmentCode environment, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new Snapshot.Line(holder(number), registration(environment, number, "User")))
                .toList();
    }

    static HolderId holder(int number) {
        return HolderId.parse(HolderId.Kind.USER, code(number)).orElseThrow();
    }

    static String code(int number) {
        return "USER%07d".formatted(number);
    }

    /** A registration of a user. Every second user has two kinds. */
    static Registration registration(EnvironmentCode environment, int number, String name) {
        var kinds = number % 2 == 0 ? Set.of(UserKind.PROFIT) : Set.of(UserKind.PROFIT, UserKind.INSITE);
        var person = new Person(
                Optional.of("%s Number %d".formatted(name, number)),
                Optional.of("user%d@%s.example".formatted(number, name)));
        return new Registration(environment, code(number), new Assignment.User(kinds, false, false), person);
    }

    /** Reports a snapshot and completes it, however long it takes. */
    void report(EnvironmentCode environment, List<Snapshot.Line> users) {
        var snapshotRuns = new DynamoDbSnapshotRuns(bench.direct().table());
        var transactions = bench.direct().transactionRunner();
        var journal = bench.direct().journal();
        var outcome = new TakeInSnapshot(
                        snapshotRuns,
                        new ContinueSnapshot(snapshotRuns, transactions, journal),
                        transactions,
                        journal,
                        Duration.ofHours(1))
                .report()
                .read(CALLER, new TakeInSnapshot.Report(new EnvironmentId(id(), environment), Snapshot.of(users)));
        if (!(outcome instanceof SnapshotOutcome.Finished)) {
            throw new IllegalStateException("A snapshot was not taken in: " + outcome);
        }
    }

    private void register() {
        var manage = bench.manageOrganizations();
        Call.byBackOffice("PUT /organizations/{org}", Map.of("org", id), """
                {"name": "Sample", "participant": "12345", "edition": "ENTERPRISE", "flex": false, "incidentManagerLimit": 3,
                 "administrator": {"id": "%s", "name": "Bo", "email": "boss@sample.example", "language": "nl"}}
                """.formatted(BOSS))
                .sentTo(manage);
        Call.byBackOffice("PUT /organizations/{org}/license", Map.of("org", id), """
                {"granted": [{"metric": "ENVIRONMENTS", "maximum": 100}, {"metric": "PROFIT_USERS", "maximum": %d},
                 {"metric": "INSITE_USERS", "maximum": %d}]}
                """.formatted(MAXIMUM, MAXIMUM))
                .sentTo(manage);
        var contacts = new DynamoDbContacts(bench.direct().table());
        var boss = contacts.find(id(), new ContactId(BOSS)).orElseThrow();
        var both = Set.of(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER);
        var roleCountStore = new DynamoDbRoleCountStore(bench.direct().table());
        bench.commit(List.of(
                contacts.update(boss.with(both)),
                roleCountStore.update(
                        roleCountStore.find(id()).moved(Optional.of(boss), Optional.of(boss.with(both))))));
    }

    private void addEnvironment(EnvironmentCode environment) {
        Call.byBackOffice(
                        "PUT /organizations/{org}/environments/{code}",
                        Map.of("org", id, "code", environment.value()),
                        "")
                .sentTo(bench.manageEnvironments());
    }

    private static EnvironmentCode environment(int number) {
        return new EnvironmentCode("O12345A" + (char) ('A' + number));
    }
}
