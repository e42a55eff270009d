package portal.domain.contact;

import java.util.List;
import portal.domain.event.DomainEvent;
import portal.domain.letter.Letter;
import portal.domain.letter.Mailing;
import portal.domain.letter.Mailing.Addressed;
import portal.domain.letter.Recipient;

/**
 * Mails both the old and the new address of a contact that it was changed, so that nobody loses an account without hearing of it.
 */
public final class TellOfAddressChange {

    private final AddressChanges changes;
    private final Mailing mailing;

    public TellOfAddressChange(AddressChanges changes, Mailing mailing) {
        this.changes = changes;
        this.mailing = mailing;
    }

    /** @param event whose subject is the change */
    public void tell(DomainEvent event) {
        changes.find(event.organization(), event.subject())
                .ifPresent(change -> mailing.send(
                        event.id(),
                        List.of(
                                new Addressed(
                                        new Recipient(change.name(), change.before(), change.language()),
                                        new Letter.AddressGivenUp(
                                                change.by(),
                                                change.at(),
                                                change.after().masked())),
                                new Addressed(
                                        new Recipient(change.name(), change.after(), change.language()),
                                        new Letter.AddressTakenUp(change.by(), change.at())))));
    }
}
