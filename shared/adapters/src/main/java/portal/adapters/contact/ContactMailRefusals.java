package portal.adapters.contact;

import java.time.Clock;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.platform.event.Occasion;
import portal.platform.mail.MailRefusals;
import portal.platform.mail.MailRefused;

/** Keeps with a contact that the mail service refuses the contact's address, until the address changes. */
public final class ContactMailRefusals implements MailRefusals {

    private final Contacts contacts;
    private final TransactionRunner transactions;
    private final Clock clock;

    public ContactMailRefusals(Contacts contacts, TransactionRunner transactions, Clock clock) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of a recipient who is no contact there is nothing to keep. */
    @Override
    public void record(Occasion occasion, Recipient recipient, MailRefused refused) {
        ContactId.parse(recipient.key()).ifPresent(id -> transactions.run(() -> refuse(occasion, id, recipient)));
    }

    private Decision<Optional<Contact>> refuse(Occasion occasion, ContactId id, Recipient recipient) {
        var contact = contacts.find(occasion.organization(), id)
                .filter(current -> current.email().equals(recipient.email()))
                .filter(current -> current.mailRefusedAt().isEmpty());
        return contact.isPresent()
                ? Decision.of(contact, contacts.update(contact.get().withMailRefused(clock.instant())))
                : Decision.of(contact);
    }
}
