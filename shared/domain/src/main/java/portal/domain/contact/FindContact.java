package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.usecase.UseCase;

/** Shows one contact. */
record FindContact(Privilege privilege, Contacts contacts)
        implements UseCase<ContactId, Optional<Contact>, Optional<Contact>> {

    @Override
    public String subject(ContactId command) {
        return command.value();
    }

    @Override
    public WithMember<Optional<Contact>> read(Caller.Customer caller, ContactId command) {
        return contacts.view(caller, command);
    }

    @Override
    public Decision<Optional<Contact>> decide(
            Caller.Customer caller, Member member, Optional<Contact> state, ContactId command) {
        return Decision.of(state);
    }
}
