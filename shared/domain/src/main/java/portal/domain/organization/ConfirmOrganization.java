package portal.domain.organization;

import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;

/** Takes an administrator's word that the contacts and the organization's data are right (domain.md, section 1). */
public final class ConfirmOrganization {

    public static final Privilege PRIVILEGE =
            new Privilege(Capability.MANAGE_ORGANIZATION, Action.CONFIRM_ORGANIZATION);

    private final Organizations organizations;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ConfirmOrganization(Organizations organizations, Gatekeeper gatekeeper, Journal journal) {
        this.organizations = organizations;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<OwnOrganization>> confirm(Caller.Customer caller) {
        var viewed = organizations.viewWithInvoiceContact(caller);
        return gatekeeper.admit(
                caller,
                viewed.subject().flatMap(own -> viewed.member()),
                PRIVILEGE,
                caller.organization().value(),
                member -> confirm(caller, viewed.subject().orElseThrow()));
    }

    private Decision<OwnOrganization> confirm(Caller.Customer caller, OwnOrganization own) {
        var before = own.organization();
        var confirmed = before.with(before.name(), before.details().confirmed(journal.now()));
        return Decision.of(
                        new OwnOrganization(confirmed.next(), own.invoiceContact()),
                        journal.done(
                                caller,
                                before.id(),
                                Attempt.at(PRIVILEGE.action(), before.id().value())))
                .and(organizations.update(confirmed));
    }
}
