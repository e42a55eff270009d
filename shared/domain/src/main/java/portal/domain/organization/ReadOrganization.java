package portal.domain.organization;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.usecase.Nothing;
import portal.domain.usecase.UseCase;

/** Shows administrators the data of their organization. */
public final class ReadOrganization implements UseCase<Nothing, Optional<OwnOrganization>, OwnOrganization> {

    private static final Privilege PRIVILEGE =
            Privilege.toRead(Capability.MANAGE_ORGANIZATION, Action.VIEW_ORGANIZATION);

    private final Organizations organizations;

    public ReadOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    /** Contacts of an organization that is being removed have no access. */
    @Override
    public WithMember<Optional<OwnOrganization>> read(Caller.Customer caller, Nothing command) {
        return WithMember.present(organizations.viewWithInvoiceContact(caller));
    }

    @Override
    public Decision<OwnOrganization> decide(
            Caller.Customer caller, Member member, Optional<OwnOrganization> state, Nothing command) {
        return Decision.of(state.orElseThrow());
    }
}
