package portal.testing.fake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.RoleCounts;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.claim.ClaimSeat;
import portal.testing.fake.InMemoryStore.PoolState;

/**
 * An organization (participant 12345) that a test fills and then checks. A value that is given twice replaces the first
 * one.
 */
public final class OrganizationFixture {
    private final InMemoryPortal portal;
    private final InMemoryStore store;
    private final OrganizationId id;

    private OrganizationFixture(InMemoryPortal portal, InMemoryStore store, OrganizationId id) {
        this.portal = portal;
        this.store = store;
        this.id = id;
    }

    static OrganizationFixture in(InMemoryPortal portal, InMemoryStore store, OrganizationId id) {
        var fixture = new OrganizationFixture(portal, store, id);
        if (portal.organizations().find(id).isEmpty()) {
            store.organizations.put(
                    InMemoryTable.Key.of("", id),
                    new Organization(
                            id,
                            id + " B.V.",
                            new ParticipantNumber("12345"),
                            3,
                            OrganizationDetails.NONE,
                            portal.clock().instant(),
                            Optional.empty(),
                            1));
            fixture.with(LicenseFixture.aLicense());
        }
        return fixture;
    }

    public OrganizationFixture with(ContactFixture... contacts) {
        Arrays.stream(contacts).map(contact -> contact.in(id)).forEach(contact -> {
            store.contacts.put(InMemoryTable.Key.of(id, contact.id()), contact);
            store.emails.put(
                    InMemoryTable.Key.of(id, contact.email().canonical()),
                    contact.id().value());
        });
        store.roleCountStore.put(
                InMemoryTable.Key.of("", id),
                RoleCounts.of(id, store.contacts.of(id.value()).toList()).next());
        return this;
    }

    public OrganizationFixture withIncidentManagerLimit(int limit) {
        return put(limit, organization().details().invoiceContact());
    }

    public OrganizationFixture withInvoiceContact(String contact) {
        return put(organization().incidentManagerLimit(), Optional.of(new ContactId(contact)));
    }

    /** Removes a contact who was given before. */
    public OrganizationFixture without(String contact) {
        var left = contact(contact);
        portal.commit(List.of(
                store.contacts.delete(InMemoryTable.Key.of(id, left.id()), present -> true),
                store.emails.delete(InMemoryTable.Key.of(id, left.email().canonical()), present -> true)));
        return this;
    }

    /** Removes the organization itself, as the first step of its removal does. */
    public void gone() {
        portal.commit(List.of(store.organizations.delete(InMemoryTable.Key.of("", id), present -> true)));
    }

    public OrganizationFixture with(LicenseFixture given) {
        var license =
                new License(id, given.edition(), given.flex(), Optional.empty(), given.entitlements(), Map.of(), 1);
        store.licenses.put(InMemoryTable.Key.of(id, ""), license);
        Pool.all().forEach(pool -> put(license, new PoolState(pool, 0, 0, 0, given.flex(), 0)));
        given.occupancy()
                .forEach(pool ->
                        put(license, new PoolState(pool.pool(), 0, pool.used(), pool.temporary(), given.flex(), 0)));
        return this;
    }

    /** Registers environments, without entries in the audit trail. */
    public OrganizationFixture withEnvironments(String... codes) {
        Arrays.stream(codes).map(EnvironmentCode::new).forEach(code -> {
            var state = portal.registrations().state(id, code).orElseThrow();
            if (state.environment().isEmpty()) {
                var environment = new Environment(code, Map.of(), portal.clock().instant());
                portal.commit(portal.registrations().add(id, state, environment));
            }
        });
        return this;
    }

    /** Adds an active user to an environment, and registers the environment if needed. */
    public OrganizationFixture withUser(String environment, String code, UserKind... kinds) {
        return withUser(environment, code, new Assignment.User(Set.of(kinds), false, false));
    }

    public OrganizationFixture withBlockedUser(String environment, String code, UserKind... kinds) {
        return withUser(environment, code, new Assignment.User(Set.of(kinds), true, false));
    }

    public OrganizationFixture withUser(String environment, String code, Assignment.User user) {
        return register(environment, HolderId.Kind.USER, code, user);
    }

    public OrganizationFixture withEmployee(String environment, String guid, EmployeeKind kind) {
        return register(environment, HolderId.Kind.EMPLOYEE, guid, new Assignment.Employee(true, kind));
    }

    public OrganizationFixture withEmployeeOutOfService(String environment, String guid) {
        return register(environment, HolderId.Kind.EMPLOYEE, guid, new Assignment.Employee(false, EmployeeKind.STAFF));
    }

    public OrganizationFixture withDeclaration(String environment, String declaration) {
        return register(environment, HolderId.Kind.DECLARATION, declaration, new Assignment.Mention());
    }

    public OrganizationFixture withClient(String environment, String client) {
        return register(environment, HolderId.Kind.CLIENT, client, new Assignment.Mention());
    }

    public OrganizationId id() {
        return id;
    }

    public Caller.Customer caller(String contact) {
        return Callers.customer(id.value(), contact);
    }

    public Contact contact(String contact) {
        return portal.contacts().find(id, new ContactId(contact)).orElseThrow();
    }

    public RoleCounts roleCounts() {
        return portal.roleCountStore().find(id);
    }

    public License license() {
        return portal.licenses().find(id).orElseThrow();
    }

    private Organization organization() {
        return portal.organizations().find(id).orElseThrow();
    }

    private OrganizationFixture put(int limit, Optional<ContactId> invoiceContact) {
        var before = organization();
        store.organizations.put(
                InMemoryTable.Key.of("", id),
                new Organization(
                        id,
                        before.name(),
                        before.participant(),
                        limit,
                        new OrganizationDetails(
                                before.details().address(),
                                invoiceContact,
                                before.details().confirmedAt()),
                        before.registeredAt(),
                        before.leaving(),
                        before.version() + 1));
        return this;
    }

    private OrganizationFixture register(
            String environment, HolderId.Kind kind, String spelling, Assignment assignment) {
        withEnvironments(environment);
        var registration = new Registration(
                new EnvironmentCode(environment),
                spelling,
                assignment,
                new Person(Optional.of("Name of " + spelling), Optional.empty()));
        var holder = HolderId.parse(kind, spelling).orElseThrow();
        var command = new ClaimSeat.Command(id, holder, registration);
        require(portal.run(new ClaimSeat(portal.registrations(), portal.journal()), Callers.backOffice(), command));
        return this;
    }

    private void put(License license, PoolState state) {
        var maximum = license.entitlements()
                .getOrDefault(state.pool().metric(), Entitlement.NONE)
                .maximum();
        store.pools.put(InMemoryStore.poolKey(id, state.pool()), state.withMaximum(maximum.value()));
    }

    private static void require(ClaimOutcome outcome) {
        if (!(outcome instanceof ClaimOutcome.Registered)) {
            throw new IllegalStateException("The fixture does not fit in the license: " + outcome);
        }
    }
}
