package portal.local.demo;

import io.micronaut.context.BeanContext;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.Role;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.Rosters;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions;
import portal.domain.event.EventType;
import portal.domain.license.Edition;
import portal.domain.license.GrantLicense;
import portal.domain.license.Licenses;
import portal.domain.license.RegisterOrganization;
import portal.domain.organization.Organizations;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.ClaimSeat;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.Presence;
import portal.domain.usage.RegisterEnvironment;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.SeatCount;

/** Plays the vendor's back office for the demo, by the same use cases that its paths run. */
final class DemoDesk {

    private static final Caller.BackOffice CALLER = new Caller.BackOffice("demo", new Origin("demo", "127.0.0.1"));

    private final Transactions transactions;
    private final Contacts contacts;
    private final Rosters rosters;
    private final Journal journal;
    private final RegisterOrganization registerOrganization;
    private final GrantLicense grantLicense;
    private final RegisterEnvironment registerEnvironment;
    private final ClaimSeat claimSeat;

    DemoDesk(BeanContext beans) {
        transactions = beans.getBean(Transactions.class);
        contacts = beans.getBean(Contacts.class);
        rosters = beans.getBean(Rosters.class);
        journal = beans.getBean(Journal.class);
        var licenses = beans.getBean(Licenses.class);
        var registrations = beans.getBean(Registrations.class);
        registerOrganization =
                new RegisterOrganization(beans.getBean(Organizations.class), contacts, rosters, licenses, journal);
        grantLicense = new GrantLicense(licenses, journal);
        registerEnvironment = new RegisterEnvironment(registrations, journal);
        claimSeat = new ClaimSeat(registrations);
    }

    /** @param people the first of them an administrator */
    void organization(String id, String name, String participant, List<Colleague> people) {
        var organization = new OrganizationId(id);
        var first = people.getFirst();
        commit(registerOrganization.register(
                CALLER,
                organization,
                new RegisterOrganization.Command(
                        name,
                        new ParticipantNumber(participant),
                        Edition.STANDARD,
                        false,
                        3,
                        Optional.of(new RegisterOrganization.Administrator(
                                Optional.of(first.contactId()), first.particulars(id))),
                        Precondition.NONE)));
        var rest = people.subList(1, people.size());
        rest.forEach(person -> commit(added(organization, person)));
        contacts.find(organization, first.contactId())
                .ifPresent(contact -> commit(Decision.of(
                        contact,
                        contacts.update(contact.with(roles(first)).withSecondFactor(journal.now())),
                        rosters.update(rosters.find(organization).moved(contact.roles(), roles(first))))));
    }

    void grant(String organization, Map<Metric, Integer> granted) {
        var seats = new EnumMap<Metric, SeatCount>(Metric.class);
        granted.forEach((metric, number) -> seats.put(metric, new SeatCount(number)));
        commit(grantLicense.grant(CALLER, new OrganizationId(organization), seats, Precondition.NONE));
    }

    void environment(String organization, String code) {
        commit(registerEnvironment.register(CALLER, new OrganizationId(organization), new EnvironmentCode(code)));
    }

    void claim(
            String organization, String environment, HolderId.Kind kind, String id, Presence presence, Person person) {
        var registration = new Registration(new EnvironmentCode(environment), id, presence, person);
        commit(claimSeat.claim(
                new OrganizationId(organization), HolderId.parse(kind, id).orElseThrow(), registration));
    }

    private Decision<Contact> added(OrganizationId organization, Colleague person) {
        var contact = Contact.added(
                        organization,
                        person.contactId(),
                        person.particulars(organization.value()),
                        roles(person),
                        journal.now())
                .withSecondFactor(journal.now());
        return Decision.of(
                        contact,
                        rosters.update(rosters.find(organization).moved(Set.of(), contact.roles())),
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
