package portal.functions.sendnotifications;

import java.util.Map;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.MailRecords;
import portal.platform.event.EventFunction.Reaction;
import portal.platform.mail.OnceOnlySender;

/** Sends one mail again, which its event makes anew. Nobody else who is mailed about that event is mailed again. */
final class SendMailAgain {

    private final MailRecords records;

    SendMailAgain(MailRecords records) {
        this.records = records;
    }

    /**
     * @param event its subject is the mail
     * @param reactions those that make mails from events
     */
    void send(DomainEvent event, Map<EventType, Reaction> reactions) {
        MailId.parse(event.subject())
                .flatMap(id -> records.waiting(event.organization(), id))
                .ifPresent(mail -> send(mail, reactions));
    }

    /** When the reaction leaves the mail where it was, its recipient is gone, or what it tells of. */
    private void send(Mail mail, Map<EventType, Reaction> reactions) {
        var cause = mail.draft().cause().orElseThrow();
        var reaction = reactions.get(cause.type());
        if (reaction == null) {
            throw new IllegalStateException("Nothing makes a mail of " + cause.type());
        }
        OnceOnlySender.sendOnly(mail.id(), () -> reaction.react(cause));
        records.withoutRecipient(mail);
    }
}
