package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Origin;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.mail.InboundMail;

/**
 * Takes in replies by mail (docs/domain.md, section 2). A mail counts when its address was given to the contact who
 * sends it. Every other mail is ignored, and nobody is told: its sender may be anybody. A mail that is delivered again
 * changes nothing.
 */
public final class TakeInReply {

    private final ReplyAddresses addresses;
    private final ReplyMails mails;
    private final IncidentQueue incidents;
    private final Contacts contacts;
    private final ReplyDecision decision;
    private final Attachments attachments;
    private final ReplyFiles files;
    private final TransactionRunner transactions;

    public TakeInReply(
            ReplyAddresses addresses,
            ReplyMails mails,
            IncidentQueue incidents,
            Contacts contacts,
            ReplyDecision decision,
            Attachments attachments,
            ReplyFiles files,
            TransactionRunner transactions) {
        this.addresses = addresses;
        this.mails = mails;
        this.incidents = incidents;
        this.contacts = contacts;
        this.decision = decision;
        this.attachments = attachments;
        this.files = files;
        this.transactions = transactions;
    }

    /** @param origin of the event that tells of the mail */
    public void takeIn(InboundMail inbound, Origin origin) {
        addresses.among(inbound.recipients()).ifPresent(address -> incidents
                .find(address.number())
                .ifPresent(found -> takeIn(inbound, address, found.incident(), origin)));
    }

    /** The mail, which may be large, is read only when it is about an incident. */
    private void takeIn(InboundMail inbound, ReplyAddress address, IncidentSummary incident, Origin origin) {
        var mail = mails.read(inbound.id()).filter(content -> !content.automatic());
        if (mail.isEmpty()) {
            return;
        }
        transactions
                .run(() -> sender(mail.get(), address, incident)
                        .map(contact -> decision.decide(contact, incident.number(), inbound, mail.get(), origin))
                        .orElseGet(() -> Decision.of(Optional.empty())))
                .ifPresent(reply -> upload(reply, mail.get()));
    }

    private Optional<Contact> sender(ReceivedReply mail, ReplyAddress address, IncidentSummary incident) {
        return mail.from().size() == 1
                ? EmailAddress.parse(mail.from().getFirst())
                        .flatMap(from -> contacts.find(incident.organization(), from))
                        .filter(contact -> addresses.belongsTo(incident.organization(), contact.id(), address))
                : Optional.empty();
    }

    /** Also what an earlier delivery did not come to. */
    private void upload(Reply reply, ReceivedReply mail) {
        if (reply.taken().isEmpty()) {
            return;
        }
        var number = reply.reference().incident();
        attachments.find(reply.organization(), number).ifPresent(found -> {
            for (var file : reply.taken()) {
                found.attachments()
                        .awaited(file.attachment())
                        .ifPresent(awaited -> files.upload(
                                found.key(awaited.id()),
                                awaited,
                                mail.files().get(file.position()).content()));
            }
        });
    }
}
