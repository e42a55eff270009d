package portal.adapters.contact;

import java.util.List;
import portal.domain.access.ContactId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;

/** The administrators who hear of what happened to a contact. */
final class Colleagues {

    private Colleagues() {}

    /** All administrators except the contact. Who did it is one of them: their session may be in other hands. */
    static List<Recipient> of(ContactId contact, List<Contact> administrators) {
        return administrators.stream()
                .filter(administrator -> !administrator.id().equals(contact))
                .map(Contact::recipient)
                .toList();
    }
}
