package portal.domain.organization;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usecase.Nothing;
import portal.domain.usecase.UseCase;

/** Records that an administrator confirms the contacts and the data of the organization (docs/domain.md, section 1). */
public final class ConfirmOrganization implements UseCase<Nothing, Optional<OwnOrganization>, OwnOrganization> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.MANAGE_ORGANIZATION, Action.CONFIRM_ORGANIZATION);

    private final Organizations organizations;
    private final Journal journal;

    public ConfirmOrganization(Organizations organizations, Journal journal) {
        this.organizations = organizations;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(Caller.Customer caller, Nothing command) {
        return caller.organization().value();
    }

    @Override
    public WithMember<Optional<OwnOrganization>> read(Caller.Customer caller, Nothing command) {
        return WithMember.present(organizations.viewWithInvoiceContact(caller));
    }

    @Override
    public Decision<OwnOrganization> decide(
            Caller.Customer caller, Member member, Optional<OwnOrganization> state, Nothing command) {
        var own = state.orElseThrow();
        var before = own.organization();
        var confirmed = before.with(before.name(), before.details().confirmed(journal.now()));
        var attempt = Attempt.at(PRIVILEGE.action(), before.id().value()).named(before.name());
        return Decision.of(
                        new OwnOrganization(confirmed.next(), own.invoiceContact()),
                        journal.done(caller, before.id(), attempt))
                .and(organizations.update(confirmed));
    }
}
