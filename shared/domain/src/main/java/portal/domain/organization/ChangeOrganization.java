package portal.domain.organization;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.usecase.UseCase;

/** Changes the data that administrators keep current: name, address and invoice contact (docs/domain.md, section 1). */
public final class ChangeOrganization
        implements UseCase<ChangeOrganization.Command, Optional<OwnOrganization>, ChangeOrganization.Outcome> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.MANAGE_ORGANIZATION, Action.CHANGE_OWN_ORGANIZATION);

    private final Organizations organizations;
    private final Journal journal;

    public ChangeOrganization(Organizations organizations, Journal journal) {
        this.organizations = organizations;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(Caller.Customer caller, Command command) {
        return caller.organization().value();
    }

    @Override
    public WithMember<Optional<OwnOrganization>> read(Caller.Customer caller, Command command) {
        if (command.invoiceContact().isPresent()) {
            return WithMember.present(organizations.viewWithContact(
                    caller, command.invoiceContact().get()));
        }
        var read = organizations.view(caller);
        return WithMember.present(new WithMember<>(
                read.member(), read.subject().map(found -> new OwnOrganization(found, Optional.empty()))));
    }

    @Override
    public Decision<Outcome> decide(
            Caller.Customer caller, Member member, Optional<OwnOrganization> state, Command command) {
        var known = state.orElseThrow();
        var before = known.organization();
        if (!command.precondition().isMetBy(before.version())) {
            return Decision.of(new Outcome.ChangedMeanwhile());
        }
        if (command.invoiceContact().isEmpty()
                && before.details().invoiceContact().isPresent()) {
            return refuse(caller, before, new Outcome.InvoiceContactRequired());
        }
        if (command.invoiceContact().isPresent() && known.invoiceContact().isEmpty()) {
            return refuse(caller, before, new Outcome.NoSuchContact());
        }
        return change(caller, before, command, known.invoiceContact());
    }

    private Decision<Outcome> refuse(Caller.Customer caller, Organization organization, Outcome refusal) {
        var attempt = Attempt.at(PRIVILEGE.action(), organization.id().value()).named(organization.name());
        return Decision.of(refusal, journal.refused(caller, organization.id(), attempt, "invalid-request"));
    }

    private Decision<Outcome> change(
            Caller.Customer caller, Organization before, Command command, Optional<InvoiceContact> contact) {
        var after = before.with(command.name(), command.details(before));
        if (after.equals(before)) {
            return Decision.of(new Outcome.Changed(new OwnOrganization(before, contact)));
        }
        var attempt = new Attempt(PRIVILEGE.action(), before.id().value(), after.name(), changedFields(before, after));
        return Decision.<Outcome>of(
                        new Outcome.Changed(new OwnOrganization(after.next(), contact)),
                        journal.done(caller, before.id(), attempt))
                .and(organizations.update(after))
                .and(contact.map(named -> organizations.requireContact(before.id(), named.id())).stream()
                        .toList());
    }

    private static String changedFields(Organization before, Organization after) {
        var changed = new LinkedHashMap<String, Boolean>();
        changed.put("name", !after.name().equals(before.name()));
        changed.put(
                "address", !after.details().address().equals(before.details().address()));
        changed.put(
                "invoiceContact",
                !after.details().invoiceContact().equals(before.details().invoiceContact()));
        return changed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(joining(", "));
    }

    /**
     * What an administrator asks for.
     *
     * @param name 1-200 characters
     * @param invoiceContact a contact of the organization; empty while nobody was named yet
     * @param precondition on the organization's version
     */
    public record Command(String name, Address address, Optional<ContactId> invoiceContact, Precondition precondition) {

        private OrganizationDetails details(Organization before) {
            return new OrganizationDetails(
                    Optional.of(address), invoiceContact, before.details().confirmedAt());
        }
    }

    /** The outcome of a change. */
    public sealed interface Outcome {

        record Changed(OwnOrganization organization) implements Outcome {}

        /** The organization changed since the caller saw it. */
        record ChangedMeanwhile() implements Outcome {}

        /** The invoice contact must be a contact of the organization. */
        record NoSuchContact() implements Outcome {}

        /** The invoice contact cannot be removed, only replaced. */
        record InvoiceContactRequired() implements Outcome {}
    }
}
