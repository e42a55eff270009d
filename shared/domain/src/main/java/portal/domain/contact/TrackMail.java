package portal.domain.contact;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.mail.Mail;
import portal.domain.mail.MailEvent;
import portal.domain.mail.Mails;

/**
 * Keeps what the mail service tells of a mail (docs/domain.md, section 8). An address from which mail came back for
 * good is marked with the contact who has it. Whoever calls a mail unwanted gets no newsletters any more. What is told
 * twice, late or of an earlier attempt changes nothing.
 */
public final class TrackMail {

    private static final String TASK = "track-mail";

    private final Mails mails;
    private final Contacts contacts;
    private final TransactionRunner transactions;
    private final Journal journal;

    public TrackMail(Mails mails, Contacts contacts, TransactionRunner transactions, Journal journal) {
        this.mails = mails;
        this.contacts = contacts;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** @param event of a mail that may be unknown, such as one of an organization that was removed */
    public void track(MailEvent event, Origin origin) {
        transactions.run(() -> decide(event, origin));
    }

    private Decision<MailEvent> decide(MailEvent event, Origin origin) {
        var known = mails.find(event.organization(), event.mail());
        if (known.isEmpty()) {
            return Decision.of(event);
        }
        var told = known.get().told(event, journal.now());
        return told.equals(known.get())
                ? Decision.of(event)
                : Decision.of(event).and(mails.save(told)).and(ofContact(told, event, origin));
    }

    private List<ConditionalWrite> ofContact(Mail mail, MailEvent event, Origin origin) {
        var contact = mail.draft()
                .contact()
                .flatMap(id -> contacts.find(mail.organization(), id))
                .filter(current -> current.email().isSameAs(mail.draft().address()));
        if (contact.isEmpty()) {
            return List.of();
        }
        return switch (event.kind()) {
            case BOUNCED_FOR_GOOD -> marked(contact.get());
            case COMPLAINED -> withoutNewsletters(contact.get(), origin);
            case SENT, BOUNCED, REJECTED -> List.of();
        };
    }

    private List<ConditionalWrite> marked(Contact contact) {
        return contact.mailRefusedAt().isPresent()
                ? List.of()
                : List.of(contacts.update(contact.withMailRefused(journal.now())));
    }

    private List<ConditionalWrite> withoutNewsletters(Contact contact, Origin origin) {
        var attempt = new Attempt(Action.COMPLAIN_OF_MAIL, contact.id().value(), contact.name(), "");
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(journal.done(new Actor.Portal(TASK, origin), contact.organization(), attempt));
        if (!contact.interests().newsletters().isEmpty()) {
            writes.add(contacts.update(contact.with(contact.interests().withoutNewsletters())));
        }
        return writes;
    }
}
