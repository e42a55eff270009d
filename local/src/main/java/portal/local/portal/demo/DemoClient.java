package portal.local.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.signal.DynamoDbSignals;
import portal.adapters.signin.DynamoDbSignIns;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.Role;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions;
import portal.domain.event.EventType;
import portal.domain.license.DailyUsages;
import portal.domain.license.Edition;
import portal.domain.license.GrantLicense;
import portal.domain.license.Licenses;
import portal.domain.license.SetUpOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.domain.signal.Signal;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignIns;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.claim.ClaimSeat;
import portal.platform.text.Moments;

/** Acts as the vendor's back office for the demo, with the same use cases as the back office's paths. */
final class DemoClient {

    private static final Caller.BackOffice CALLER =
            new Caller.BackOffice("demo", EnumSet.allOf(Capability.class), new Origin("demo", "127.0.0.1"));

    private final Transactions transactions;
    private final Contacts contacts;
    private final RoleCountStore roleCountStore;
    private final SignIns signIns;
    private final Journal journal;
    private final SetUpOrganization setUpOrganization;
    private final GrantLicense grantLicense;
    private final AddEnvironment addEnvironment;
    private final ClaimSeat claimSeat;
    private final DynamoDbSignals signals;
    private final Licenses licenses;
    private final DailyUsages dailyUsages;

    DemoClient(DirectStore store) {
        transactions = store.transactions();
        journal = store.journal();
        contacts = new DynamoDbContacts(store.table());
        roleCountStore = new DynamoDbRoleCountStore(store.table());
        signIns = new DynamoDbSignIns(store.table());
        licenses = new DynamoDbLicenses(store.table());
        dailyUsages = new DynamoDbDailyUsages(store.table());
        var registrations = new DynamoDbRegistrations(store.table());
        setUpOrganization = new SetUpOrganization(
                new DynamoDbOrganizations(store.table()), contacts, roleCountStore, licenses, journal);
        grantLicense = new GrantLicense(licenses, journal);
        addEnvironment = new AddEnvironment(registrations, journal);
        claimSeat = new ClaimSeat(registrations, journal);
        signals = new DynamoDbSignals(store.table());
    }

    Instant now() {
        return journal.now();
    }

    /** @param people the first one is an administrator */
    void organization(String id, String name, String participant, List<Colleague> people) {
        var organization = new OrganizationId(id);
        var first = people.getFirst();
        commit(setUpOrganization.decision(
                CALLER,
                new SetUpOrganization.Command(
                        organization,
                        name,
                        new ParticipantNumber(participant),
                        Edition.STANDARD,
                        false,
                        3,
                        Optional.of(new SetUpOrganization.Administrator(
                                Optional.of(first.contactId()), first.particulars(id))),
                        Precondition.NONE)));
        for (var person : people) {
            var signIn = SignIn.added(
                    organization,
                    person.contactId(),
                    person.signInName(id),
                    Optional.of(person.particulars(id).email()));
            commit(new Decision<>(signIn, signIns.add(signIn)));
        }
        var rest = people.subList(1, people.size());
        rest.forEach(person -> commit(added(organization, person)));
        contacts.find(organization, first.contactId())
                .ifPresent(contact -> commit(changed(
                        contact,
                        contact.with(roles(first)).with(first.interests()).withSecondFactor(journal.now()))));
    }

    private Decision<Contact> changed(Contact before, Contact after) {
        var roleCounts = roleCountStore.find(before.organization()).moved(Optional.of(before), Optional.of(after));
        return Decision.of(after, contacts.update(after), roleCountStore.update(roleCounts));
    }

    void grant(String organization, Map<Metric, Integer> granted) {
        var seats = new EnumMap<Metric, SeatCount>(Metric.class);
        granted.forEach((metric, number) -> seats.put(metric, new SeatCount(number)));
        var command = new GrantLicense.Command(new OrganizationId(organization), seats, Precondition.NONE);
        commit(grantLicense.decision(CALLER, command));
    }

    /** Adds what the nightly refresh would have found on the days before. */
    void history(String organization) {
        var license = licenses.find(new OrganizationId(organization)).orElseThrow();
        var today = LocalDate.ofInstant(now(), Moments.ZONE);
        var days = DemoHistory.of(license, today).stream()
                .map(day -> dailyUsages.add(license.organization(), day))
                .toList();
        commit(Decision.of(license).and(days));
    }

    /** Adds a signal beside the standard one. */
    void signal(String organization, Signal.Terms terms) {
        var before =
                signals.find(new OrganizationId(organization)).orElseThrow().signals();
        commit(Decision.of(terms).and(signals.save(before, before.with(terms, true))));
    }

    void environment(String organization, String code) {
        var environment = new EnvironmentId(new OrganizationId(organization), new EnvironmentCode(code));
        commit(addEnvironment.decision(CALLER, new AddEnvironment.Command(environment)));
    }

    void claim(
            String organization,
            String environment,
            HolderId.Kind kind,
            String id,
            Assignment assignment,
            Person person) {
        var registration = new Registration(new EnvironmentCode(environment), id, assignment, person);
        var holder = HolderId.parse(kind, id).orElseThrow();
        var command = new ClaimSeat.Command(new OrganizationId(organization), holder, registration);
        commit(claimSeat.decision(CALLER, command));
    }

    private Decision<Contact> added(OrganizationId organization, Colleague person) {
        var contact = Contact.added(
                        organization,
                        person.contactId(),
                        person.particulars(organization.value()),
                        roles(person),
                        journal.now())
                .with(person.interests())
                .withSecondFactor(journal.now());
        return Decision.of(
                        contact,
                        roleCountStore.update(
                                roleCountStore.find(organization).moved(Optional.empty(), Optional.of(contact))),
                        journal.announce(
                                CALLER,
                                organization,
                                EventType.ContactAdded,
                                contact.id().value()))
                .and(contacts.add(contact));
    }

    private static Set<Role> roles(Colleague person) {
        return new HashSet<>(person.roles());
    }

    private void commit(Decision<?> decision) {
        var commit = transactions.commit(decision.changes(), Optional.empty());
        if (!(commit instanceof Transactions.Commit.Committed)) {
            throw new IllegalStateException("The demo cannot be loaded: " + decision.outcome());
        }
    }
}
