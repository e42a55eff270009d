package portal.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.Actor;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.IncidentNumber;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;
import portal.testing.contract.FullOrganization;
import portal.testing.fake.Callers;

/** Compares the partitions that a removal reaches with all keys. */
@Tag("slow")
class TenantPartitionsTest {
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final List<OrganizationId> OTHERS =
            Stream.of("acme2", "acme-2", "ACME", "acm").map(OrganizationId::new).toList();

    /** The methods of keys that stay. The event of a removed contact removes the sign-in, after the user pool has. */
    private static final Set<String> NOT_REMOVED = Set.of("removal", "dueReset", "signIn");

    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final Journal journal =
            new Journal(ports.auditTrail(), ports.events(), ports.clock(), () -> UUID.randomUUID()
                    .toString());

    @Test
    void nothingIsLeftOfAnOrganizationThatHadEverything() {
        fill(ACME);
        OTHERS.forEach(this::fill);
        var others = OTHERS.stream().map(this::items).toList();
        assertThat(items(ACME).size()).isEqualTo(others.getFirst().size()).isGreaterThan(50);

        remove();

        assertThat(items(ACME)).isEmpty();
        assertThat(OTHERS.stream().map(this::items)).containsExactlyElementsOf(others);
    }

    /** Uses an item at every key that has a method, even if no use case uses it yet. */
    @Test
    void everyKeyOfAnOrganizationIsReached() throws ReflectiveOperationException {
        fill(ACME);
        var other = OTHERS.getFirst();
        for (var kind : HolderId.Kind.values()) {
            for (var id : List.of(ACME, other)) {
                places(id, kind).forEach(this::put);
            }
        }
        var others = items(other);

        remove();

        assertThat(items(ACME)).isEmpty();
        assertThat(items(other)).isEqualTo(others);
    }

    @Test
    void aLargeOrganizationGoesInPieces() {
        fill(ACME);
        for (int i = 0; i < 250; i++) {
            put(new Key(Keys.auditTrail(ACME), "entry-" + i));
            put(Keys.contact(ACME, new ContactId("contact-" + i)));
        }

        remove();

        assertThat(items(ACME)).isEmpty();
        assertThat(scan().filter(item -> item.optionalText("type").equals(Optional.of("ContactRemoved"))))
                .hasSize(252);
    }

    private void fill(OrganizationId organization) {
        FullOrganization.in(ports, organization, () -> UUID.randomUUID().toString());
    }

    private void remove() {
        var removing = new RemoveOrganization(ports.organizations(), ports.removals(), journal, Duration.ZERO);
        ports.transactions()
                .commit(removing.decision(Callers.backOffice(), ACME).changes(), Optional.empty());
        var transactions = new TransactionRunner(ports.transactions(), new Backoff(new Random(1), wait -> {}));
        new CarryOutRemoval(
                        ports.organizations(), ports.removals(), organization -> {}, transactions, journal, () -> {})
                .resume(new Actor.Portal("test", Callers.ORIGIN), ACME, Duration.ofDays(1));
    }

    /** Every key that the methods of {@link Keys} return, and a key in every other partition that they name. */
    private static Set<Key> places(OrganizationId organization, HolderId.Kind kind)
            throws ReflectiveOperationException {
        var keys = new LinkedHashSet<Key>();
        var partitions = new LinkedHashSet<String>();
        for (var method : Keys.class.getDeclaredMethods()) {
            if (isOfAnOrganization(method)) {
                var arguments = arguments(method, organization, kind);
                switch (method.invoke(null, arguments)) {
                    case Key key -> keys.add(key);
                    case String partition -> partitions.add(partition);
                    case List<?> several -> several.forEach(partition -> partitions.add(partition.toString()));
                    default -> throw new IllegalStateException("What is it that " + method + " gives?");
                }
            }
        }
        var known = new HashSet<String>();
        keys.forEach(key -> known.add(key.partition()));
        partitions.stream()
                .filter(partition -> !known.contains(partition))
                .forEach(partition -> keys.add(new Key(partition, "sample")));
        return keys;
    }

    private static boolean isOfAnOrganization(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !NOT_REMOVED.contains(method.getName())
                && Arrays.asList(method.getParameterTypes()).contains(OrganizationId.class);
    }

    private static Object[] arguments(Method method, OrganizationId organization, HolderId.Kind kind) {
        var samples = Map.<Class<?>, Object>of(
                OrganizationId.class,
                organization,
                ContactId.class,
                new ContactId("sample"),
                EmailAddress.class,
                new EmailAddress("sample@acme.example"),
                Pool.class,
                Pool.overTheLicense(Metric.EMPLOYEES),
                LocalDate.class,
                LocalDate.of(2026, 3, 29),
                EnvironmentCode.class,
                new EnvironmentCode("O54321ZZ"),
                HolderId.class,
                HolderId.parse(kind, "sample").orElseThrow(),
                HolderId.Kind.class,
                kind,
                IncidentNumber.class,
                new IncidentNumber(4242),
                String.class,
                "sample");
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? Integer.valueOf(7) : sample(samples, type))
                .toArray();
    }

    private static Object sample(Map<Class<?>, Object> samples, Class<?> type) {
        return Optional.ofNullable(samples.get(type))
                .orElseThrow(() -> new IllegalStateException("There is no sample of " + type + " for this test"));
    }

    /** Puts an item at a free key, with the attributes that lead a removal to other items. */
    private void put(Key key) {
        if (table.get(key).isPresent()) {
            return;
        }
        var item = Item.at(key)
                .text("email", key.sort() + "@acme.example")
                .text("reporter", "sample")
                .number("number", 4242)
                .build();
        table.client().putItem(put -> put.tableName(table.name()).item(item.attributes()));
    }

    /**
     * Everything that has the organization in its partition, is the organization's entry in the directory, or stands in
     * a queue of support.
     */
    private List<Key> items(OrganizationId organization) {
        return scan().filter(item -> List.of(item.key().partition().split("#")).contains(organization.value())
                        || item.key().equals(Keys.directoryEntry(organization))
                        || isQueued(item, organization))
                .map(Item::key)
                .filter(key -> !key.equals(Keys.removal(organization)))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static boolean isQueued(Item item, OrganizationId organization) {
        return item.key().partition().startsWith("QUEUE#")
                && item.text("organization").equals(organization.value());
    }

    private Stream<Item> scan() {
        return table.client().scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true)).items().stream()
                .map(Item::new);
    }
}
