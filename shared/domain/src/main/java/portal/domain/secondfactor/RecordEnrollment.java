package portal.domain.secondfactor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.Transactions;

/**
 * Records that a contact has enrolled a second factor. The first sign-in with one shows it (docs/domain.md, section 7).
 */
public final class RecordEnrollment {

    private final Contacts contacts;
    private final Transactions transactions;
    private final Clock clock;

    public RecordEnrollment(Contacts contacts, Transactions transactions, Clock clock) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Records the enrollment. If somebody else changes the contact at the same moment, the next sign-in records it. */
    public void signedInWithSecondFactor(OrganizationId organization, ContactId id) {
        contacts.find(organization, id)
                .filter(contact -> contact.secondFactor().status() == SecondFactor.Status.ENROLLMENT_REQUIRED)
                .ifPresent(this::record);
    }

    private void record(Contact contact) {
        var enrolled = contact.withSecondFactor(clock.instant());
        transactions.commit(List.of(contacts.update(enrolled)), Optional.empty());
    }
}
