package portal.domain.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.brake.BrakeUses;
import portal.domain.brake.Brakes;
import portal.domain.contact.Contact;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.mail.InboundMail;

/**
 * Decides on a reply by mail of a known contact (docs/domain.md, section 2). It becomes a message, and its files become
 * attachments, by the rules and the brake that hold in the portal too. The contact is told when something of it is
 * missing.
 */
public final class ReplyDecision {

    private final Attachments attachments;
    private final Replies replies;
    private final BrakeUses brakeUses;
    private final Brakes brakes;
    private final MessageWrites messages;
    private final Journal journal;

    public ReplyDecision(
            Incidents incidents,
            Conversations conversations,
            Attachments attachments,
            Replies replies,
            BrakeUses brakeUses,
            Brakes brakes,
            Journal journal) {
        this.attachments = attachments;
        this.replies = replies;
        this.brakeUses = brakeUses;
        this.brakes = brakes;
        this.messages = new MessageWrites(incidents, conversations, journal);
        this.journal = journal;
    }

    /**
     * What becomes of the reply, or what became of it when the mail came before.
     *
     * @return empty when the incident is gone, or the contact replied too often and was told of it a moment ago
     */
    Decision<Optional<Reply>> decide(
            Contact contact, IncidentNumber incident, InboundMail inbound, ReceivedReply mail, Origin origin) {
        var reference = ReplyReference.of(incident, contact.id(), inbound, mail);
        var known = replies.find(contact.organization(), reference);
        if (known.isPresent()) {
            return Decision.of(known);
        }
        return attachments
                .find(contact.organization(), incident)
                .map(found -> decide(new Incoming(contact, reference, inbound, mail, found, origin)))
                .orElseGet(() -> Decision.of(Optional.empty()));
    }

    private Decision<Optional<Reply>> decide(Incoming incoming) {
        var use = brakeUses.find(BrakeUse.Id.of(
                incoming.contact().organization(), incoming.contact().id(), Brake.MESSAGES));
        var now = journal.now();
        if (brakes.refusal(use, now).isPresent()) {
            return use.isToBeTold(now)
                    ? refuse(incoming, ReplyRefusal.TOO_MANY, List.of(), brakeUses.update(use.told(now)))
                    : Decision.of(Optional.empty());
        }
        var counted = brakes.count(use, now);
        var refusal = refusal(incoming);
        return refusal.isPresent() ? refuse(incoming, refusal.get(), List.of(), counted) : takeIn(incoming, counted);
    }

    private static Optional<ReplyRefusal> refusal(Incoming incoming) {
        var contact = incoming.contact();
        if (!incoming.inbound().authentic()) {
            return Optional.of(ReplyRefusal.NOT_AUTHENTIC);
        }
        if (incoming.inbound().infected()) {
            return Optional.of(ReplyRefusal.INFECTED);
        }
        if (!incoming.incident().isVisibleTo(contact.id(), contact.roles())) {
            return Optional.of(ReplyRefusal.NOT_FOUND);
        }
        if (incoming.incident().status() == IncidentStatus.CLOSED) {
            return Optional.of(ReplyRefusal.INCIDENT_CLOSED);
        }
        return incoming.mail().text().length() > IncidentMessage.LONGEST
                ? Optional.of(ReplyRefusal.TOO_LONG)
                : Optional.empty();
    }

    private Decision<Optional<Reply>> takeIn(Incoming incoming, ConditionalWrite counted) {
        var before = incoming.found().attachments();
        var enclosures = Enclosures.of(incoming.mail().files(), before, incoming.sender(), journal);
        var hasText = !incoming.mail().text().isEmpty();
        if (!hasText && enclosures.taken().isEmpty()) {
            return refuse(incoming, ReplyRefusal.EMPTY, enclosures.leftOut(), counted);
        }
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(counted);
        if (hasText) {
            writes.addAll(message(incoming));
        }
        if (!enclosures.taken().isEmpty()) {
            writes.addAll(files(incoming, enclosures, hasText));
        }
        return keep(
                incoming.reply(Optional.empty(), enclosures.taken(), enclosures.leftOut(), journal), incoming, writes);
    }

    private List<ConditionalWrite> message(Incoming incoming) {
        var message = messages.next(
                incoming.incident(), incoming.author(), incoming.mail().text().value());
        return messages.add(
                incoming.actor(),
                incoming.incident(),
                message,
                incoming.inbound().id());
    }

    /** A message requires that the incident is open; so the files need not require it once more. */
    private List<ConditionalWrite> files(Incoming incoming, Enclosures enclosures, boolean withMessage) {
        if (withMessage) {
            return List.of(attachments.replace(incoming.found(), enclosures.list()));
        }
        var writes = new ArrayList<>(attachments.replaceWhileOpen(incoming.found(), enclosures.list()));
        writes.add(journal.done(
                incoming.actor(), incoming.contact().organization(), incoming.attempt(Action.REQUEST_UPLOAD)));
        return writes;
    }

    private Decision<Optional<Reply>> refuse(
            Incoming incoming, ReplyRefusal refusal, List<Reply.LeftOutFile> leftOut, ConditionalWrite ofBrake) {
        var refused = journal.refused(
                incoming.actor(),
                incoming.contact().organization(),
                incoming.attempt(Action.WRITE_MESSAGE),
                refusal.code());
        var reply = incoming.reply(Optional.of(refusal), List.of(), leftOut, journal);
        return keep(reply, incoming, List.of(ofBrake, refused));
    }

    private Decision<Optional<Reply>> keep(Reply reply, Incoming incoming, List<ConditionalWrite> writes) {
        var all = new ArrayList<>(writes);
        all.add(replies.add(reply));
        if (reply.isIncomplete()) {
            all.add(journal.announce(
                    incoming.actor(),
                    reply.organization(),
                    EventType.ReplyNotTaken,
                    reply.reference().toString()));
        }
        return Decision.of(Optional.of(reply)).and(all);
    }

    /** A mail, who sent it and what it is about. */
    private record Incoming(
            Contact contact,
            ReplyReference reference,
            InboundMail inbound,
            ReceivedReply mail,
            IncidentFiles found,
            Origin origin) {

        IncidentSummary incident() {
            return found.incident();
        }

        Author author() {
            return Author.customer(contact);
        }

        Attachment.Sender sender() {
            return new Attachment.Sender(author(), contact.id().value());
        }

        Actor actor() {
            return new Actor.Requester(contact.id().value(), contact.name(), origin);
        }

        Attempt attempt(Action action) {
            return new Attempt(action, incident().number().toString(), inbound.id());
        }

        Reply reply(
                Optional<ReplyRefusal> refusal,
                List<Reply.TakenFile> taken,
                List<Reply.LeftOutFile> leftOut,
                Journal journal) {
            return new Reply(contact.organization(), reference, contact.id(), refusal, taken, leftOut, journal.now());
        }
    }
}
