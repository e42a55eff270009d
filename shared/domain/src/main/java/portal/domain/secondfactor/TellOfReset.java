package portal.domain.secondfactor;

import java.time.Instant;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.letter.Letter;
import portal.domain.letter.Letters;

/** Mails the contact whose second factor was wiped, and all administrators of the organization (domain.md, section 7). */
public final class TellOfReset {

    private final Contacts contacts;
    private final Letters letters;

    public TellOfReset(Contacts contacts, Letters letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    /** @param actor who wiped it, by the id that the event gives */
    public void tell(OrganizationId organization, ContactId id, String actor, Instant at) {
        var administrator = ContactId.parse(actor)
                .flatMap(by -> contacts.find(organization, by))
                .map(Contact::name)
                .orElse(actor);
        contacts.find(organization, id).ifPresent(contact -> {
            letters.send(contact.recipient(), new Letter.YourSecondFactorWiped(administrator, at));
            var notice = new Letter.SecondFactorWiped(contact.name(), administrator, at);
            contacts.administrators(organization).stream()
                    .filter(other -> !other.id().equals(id))
                    .forEach(other -> letters.send(other.recipient(), notice));
        });
    }
}
