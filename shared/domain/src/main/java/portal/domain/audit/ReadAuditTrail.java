package portal.domain.audit;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Shows administrators, and the vendor's support, what was done, and tried, in their organization and by whom; newest
 * first.
 */
public final class ReadAuditTrail implements UseCase<ReadAuditTrail.Command, Page<AuditEntry>, Page<AuditEntry>> {

    private static final Privilege PRIVILEGE = Privilege.toRead(Capability.READ_AUDIT_TRAIL, Action.VIEW_AUDIT_TRAIL);

    private final AuditTrail trail;

    public ReadAuditTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public WithMember<Page<AuditEntry>> read(Caller.Customer caller, Command command) {
        return trail.view(caller, command.filter(), command.page());
    }

    @Override
    public Decision<Page<AuditEntry>> decide(
            Caller.Customer caller, Member member, Page<AuditEntry> state, Command command) {
        return Decision.of(state);
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<Command>, Optional<Page<AuditEntry>>, Optional<Page<AuditEntry>>>
            ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT,
                asked -> trail.list(
                        asked.organization(),
                        asked.question().filter(),
                        asked.question().page()));
    }

    /** Which entries are wanted, and how many of them. */
    public record Command(AuditFilter filter, PageRequest page) {}
}
