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
 * Decides on an answer by mail of a known contact (docs/domain.md, section 2). It becomes a message, and its files
 * become attachments, by the rules and the brake that hold in the portal too. The contact is told when something of it
 * is missing.
 */
public final class AnswerIncident {

    private final Attachments attachments;
    private final Replies replies;
    private final BrakeUses brakeUses;
    private final Brakes brakes;
    private final MessageWrites messages;
    private final Journal journal;

    public AnswerIncident(
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
     * What becomes of the answer, or what became of it when the mail came before.
     *
     * @return empty when the incident is gone, or the contact answered too often and was told of it a moment ago
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
                .map(found -> decide(new Answer(contact, reference, inbound, mail, found, origin)))
                .orElseGet(() -> Decision.of(Optional.empty()));
    }

    private Decision<Optional<Reply>> decide(Answer answer) {
        var use = brakeUses.find(
                BrakeUse.Id.of(answer.contact().organization(), answer.contact().id(), Brake.MESSAGES));
        var now = journal.now();
        if (brakes.refusal(use, now).isPresent()) {
            return use.isToBeTold(now)
                    ? refuse(answer, ReplyRefusal.TOO_MANY, List.of(), brakeUses.update(use.told(now)))
                    : Decision.of(Optional.empty());
        }
        var counted = brakes.count(use, now);
        var refusal = refusal(answer);
        return refusal.isPresent() ? refuse(answer, refusal.get(), List.of(), counted) : takeIn(answer, counted);
    }

    private static Optional<ReplyRefusal> refusal(Answer answer) {
        var contact = answer.contact();
        if (!answer.inbound().authentic()) {
            return Optional.of(ReplyRefusal.NOT_AUTHENTIC);
        }
        if (answer.inbound().infected()) {
            return Optional.of(ReplyRefusal.INFECTED);
        }
        if (!answer.incident().isVisibleTo(contact.id(), contact.roles())) {
            return Optional.of(ReplyRefusal.NOT_FOUND);
        }
        if (answer.incident().status() == IncidentStatus.CLOSED) {
            return Optional.of(ReplyRefusal.INCIDENT_CLOSED);
        }
        return answer.mail().text().length() > IncidentMessage.LONGEST
                ? Optional.of(ReplyRefusal.TOO_LONG)
                : Optional.empty();
    }

    private Decision<Optional<Reply>> takeIn(Answer answer, ConditionalWrite counted) {
        var before = answer.found().attachments();
        var enclosures = Enclosures.of(answer.mail().files(), before, answer.sender(), journal);
        var hasText = !answer.mail().text().isEmpty();
        if (!hasText && enclosures.taken().isEmpty()) {
            return refuse(answer, ReplyRefusal.EMPTY, enclosures.leftOut(), counted);
        }
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(counted);
        if (hasText) {
            writes.addAll(message(answer));
        }
        if (!enclosures.taken().isEmpty()) {
            writes.addAll(files(answer, enclosures, hasText));
        }
        return keep(answer.reply(Optional.empty(), enclosures.taken(), enclosures.leftOut(), journal), answer, writes);
    }

    private List<ConditionalWrite> message(Answer answer) {
        var message = messages.next(
                answer.incident(), answer.author(), answer.mail().text().value());
        return messages.add(
                answer.actor(), answer.incident(), message, answer.inbound().id());
    }

    /** A message requires that the incident is open; so the files need not require it once more. */
    private List<ConditionalWrite> files(Answer answer, Enclosures enclosures, boolean withMessage) {
        if (withMessage) {
            return List.of(attachments.replace(answer.found(), enclosures.list()));
        }
        var writes = new ArrayList<>(attachments.replaceWhileOpen(answer.found(), enclosures.list()));
        writes.add(
                journal.done(answer.actor(), answer.contact().organization(), answer.attempt(Action.REQUEST_UPLOAD)));
        return writes;
    }

    private Decision<Optional<Reply>> refuse(
            Answer answer, ReplyRefusal refusal, List<Reply.LeftOutFile> leftOut, ConditionalWrite ofBrake) {
        var refused = journal.refused(
                answer.actor(), answer.contact().organization(), answer.attempt(Action.WRITE_MESSAGE), refusal.code());
        var reply = answer.reply(Optional.of(refusal), List.of(), leftOut, journal);
        return keep(reply, answer, List.of(ofBrake, refused));
    }

    private Decision<Optional<Reply>> keep(Reply reply, Answer answer, List<ConditionalWrite> writes) {
        var all = new ArrayList<>(writes);
        all.add(replies.add(reply));
        if (reply.isIncomplete()) {
            all.add(journal.announce(
                    answer.actor(),
                    reply.organization(),
                    EventType.ReplyNotTaken,
                    reply.reference().toString()));
        }
        return Decision.of(Optional.of(reply)).and(all);
    }

    /** A mail, who sent it and what it is about. */
    private record Answer(
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
