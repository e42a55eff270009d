package portal.domain.license;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Action;
import portal.domain.access.Appointment;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.contact.RoleCounts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.Organizations;
import portal.domain.organization.ParticipantNumber;
import portal.domain.organization.Removal;
import portal.domain.organization.RemovalProgress;
import portal.domain.usage.Metric;
import portal.domain.usecase.SystemUseCase;

/**
 * Registers an organization with its first administrator and an empty license, or changes the data that the vendor
 * keeps of it.
 */
public final class SetUpOrganization implements SystemUseCase<SetUpOrganization.Command, SetUpState, SetUpOutcome> {

    private final Organizations organizations;
    private final Contacts contacts;
    private final RoleCountStore roleCountStore;
    private final Licenses licenses;
    private final Journal journal;

    public SetUpOrganization(
            Organizations organizations,
            Contacts contacts,
            RoleCountStore roleCountStore,
            Licenses licenses,
            Journal journal) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.roleCountStore = roleCountStore;
        this.licenses = licenses;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.KEEP_REGISTER;
    }

    @Override
    public SetUpState read(Caller.BackOffice caller, Command command) {
        return licenses.state(command.organization());
    }

    @Override
    public Decision<SetUpOutcome> decide(Caller.BackOffice caller, SetUpState state, Command command) {
        if (state.existing().isEmpty()) {
            return command.precondition().isMetByNothing()
                    ? create(caller, command, state.removal())
                    : Decision.of(new SetUpOutcome.ChangedMeanwhile());
        }
        var existing = state.existing().get();
        return command.precondition().isMetBy(existing.organization().version())
                ? change(caller, existing.organization(), existing.license(), command)
                : Decision.of(new SetUpOutcome.ChangedMeanwhile());
    }

    /** @param former the removal of the organization that had this id before */
    private Decision<SetUpOutcome> create(Caller.BackOffice caller, Command command, Optional<Removal> former) {
        if (former.filter(removal -> removal.status() == RemovalProgress.Status.RUNNING)
                .isPresent()) {
            return Decision.of(new SetUpOutcome.BeingRemoved());
        }
        if (command.administrator().isEmpty()) {
            return Decision.of(new SetUpOutcome.AdministratorRequired());
        }
        var id = command.organization();
        var organization = new Organization(
                id,
                command.name(),
                command.participant(),
                command.incidentManagerLimit(),
                OrganizationDetails.NONE,
                journal.now(),
                Optional.empty(),
                1);
        var license = License.empty(id, command.edition(), command.flex());
        var administrator =
                outOfFormerSessions(administrator(id, command.administrator().get()), former);
        var changes = new ArrayList<ConditionalWrite>(organizations.add(organization, former));
        changes.addAll(licenses.add(license));
        changes.addAll(contacts.add(administrator));
        changes.add(roleCountStore.update(RoleCounts.of(id, List.of(administrator))));
        changes.add(journal.done(
                caller, id, Attempt.at(Action.REGISTER_ORGANIZATION, id.value()).named(command.name())));
        changes.add(journal.announce(
                caller, id, EventType.ContactAdded, administrator.id().value()));
        return new Decision<>(new SetUpOutcome.Created(registered(organization, command)), changes);
    }

    /** A token from before this registration is refused, even for the same contact id. */
    private static Contact outOfFormerSessions(Contact administrator, Optional<Removal> former) {
        return former.flatMap(Removal::finishedAt)
                .map(end -> administrator.withSessionsEnded(end.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(administrator);
    }

    private static OrganizationProfile registered(Organization organization, Command command) {
        return new OrganizationProfile(organization, command.edition(), command.flex());
    }

    private Contact administrator(OrganizationId organization, Administrator administrator) {
        return Contact.added(
                        organization,
                        administrator.id().orElseGet(() -> new ContactId(journal.freshId())),
                        administrator.particulars(),
                        Set.of(Role.ADMINISTRATOR),
                        journal.now())
                .appointed(new Appointment(Appointment.By.VENDOR, journal.now()));
    }

    private Decision<SetUpOutcome> change(
            Caller.BackOffice caller, Organization existing, License license, Command command) {
        var limit = command.edition().limit(Metric.ENVIRONMENTS);
        if (limit.isPresent() && environments(license) > limit.get().value()) {
            return refuse(caller, existing, new SetUpOutcome.OverEditionLimit(environments(license), limit.get()));
        }
        var renumbered = !command.participant().equals(existing.participant());
        if (renumbered && license.binding(Metric.ENVIRONMENTS).used() > 0) {
            return refuse(caller, existing, new SetUpOutcome.ParticipantInUse());
        }
        var changed = changed(existing, command);
        return Decision.<SetUpOutcome>of(
                        new SetUpOutcome.Changed(registered(changed.next(), command)),
                        journal.done(caller, existing.id(), attempt(existing)))
                .and(organizations.update(changed))
                .and(licenses.save(license, license.reclassified(command.edition(), command.flex())))
                .and(renumbered ? List.of(licenses.requireUnused(existing.id(), Metric.ENVIRONMENTS)) : List.of())
                .and(command.flex() == license.flex() ? List.of() : List.of(signalsDue(caller, existing)));
    }

    /** Temporary workers start or stop to count. */
    private ConditionalWrite signalsDue(Caller.BackOffice caller, Organization existing) {
        return journal.announce(
                caller, existing.id(), EventType.SignalsDue, existing.id().value());
    }

    private Decision<SetUpOutcome> refuse(
            Caller.BackOffice caller, Organization existing, SetUpOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, existing.id(), attempt(existing), refusal.code()));
    }

    private static Attempt attempt(Organization existing) {
        return Attempt.at(Action.CHANGE_ORGANIZATION, existing.id().value()).named(existing.name());
    }

    private static Organization changed(Organization existing, Command command) {
        return new Organization(
                existing.id(),
                command.name(),
                command.participant(),
                command.incidentManagerLimit(),
                existing.details(),
                existing.registeredAt(),
                existing.leaving(),
                existing.version());
    }

    /** The highest number of environments in the license: registered, maximum or granted. */
    private static int environments(License license) {
        var entitlement = license.entitlement(Metric.ENVIRONMENTS);
        return List.of(
                        license.binding(Metric.ENVIRONMENTS).used(),
                        entitlement.maximum().value(),
                        entitlement.granted().value())
                .stream()
                .reduce(0, Math::max);
    }

    /**
     * @param incidentManagerLimit 0 or more
     * @param administrator required for a new organization, ignored otherwise
     * @param precondition on the organization's version
     */
    public record Command(
            OrganizationId organization,
            String name,
            ParticipantNumber participant,
            Edition edition,
            boolean flex,
            int incidentManagerLimit,
            Optional<Administrator> administrator,
            Precondition precondition) {}

    /** @param id chosen by the caller, or generated when empty */
    public record Administrator(Optional<ContactId> id, Contact.Particulars particulars) {}
}
