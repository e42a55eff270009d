package portal.domain.contact;

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

/** Shows a contact its own data. */
public final class ReadOwnData implements UseCase<Nothing, Optional<OwnData>, OwnData> {

    private static final Privilege PRIVILEGE = Privilege.toRead(Capability.VIEW_OWN_DATA, Action.VIEW_OWN_DATA);

    private final Contacts contacts;

    public ReadOwnData(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public WithMember<Optional<OwnData>> read(Caller.Customer caller, Nothing command) {
        return WithMember.present(contacts.own(caller));
    }

    @Override
    public Decision<OwnData> decide(Caller.Customer caller, Member member, Optional<OwnData> state, Nothing command) {
        return Decision.of(state.orElseThrow());
    }
}
