package portal.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;

/**
 * A mail to one recipient, kept from the moment before the mail service is asked to send it (docs/domain.md, section
 * 8).
 *
 * @param createdAt when the mail service was first to be asked
 * @param since since when it has its state; while nobody knows whether it was sent, when the mail service was asked
 * @param attempts how often the mail service was asked to send it
 * @param claim names the attempt that asked last, so that it recognizes itself
 * @param sentAgain whether it was asked once more although nobody knew whether the attempt before had sent it
 * @param messageId by which the mail service knows it; empty while it was not sent
 * @param reason why it was not sent, or came back; empty while there is nothing to tell
 * @param listed whether the list of mails that did not arrive has it
 * @param version counts the changes, so that a concurrent change is noticed; 0 for a new mail
 */
public record Mail(
        Draft draft,
        State state,
        Instant createdAt,
        Instant since,
        int attempts,
        String claim,
        boolean sentAgain,
        Optional<String> messageId,
        Optional<String> reason,
        boolean listed,
        long version) {

    /** How long a mail is remembered at least: far longer than an event can take, and long enough to be sent again. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** How long the mail service has to tell of a mail of which nobody knows whether it was sent. */
    public static final Duration UNDECIDED = Duration.ofMinutes(10);

    /** No attempt takes longer to ask the mail service. So an older one has died. */
    public static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);

    /**
     * A mail that the mail service is about to be asked to send.
     *
     * @param version of the forgotten mail in whose place it comes; 0 when there is none
     */
    static Mail first(Draft draft, String claim, Instant now, long version) {
        return new Mail(
                draft, State.SENDING, now, now, 1, claim, false, Optional.empty(), Optional.empty(), false, version);
    }

    public OrganizationId organization() {
        return draft.organization();
    }

    public MailId id() {
        return draft.id();
    }

    /** The same mail, as the store has it after it was saved. */
    public Mail saved() {
        return new Mail(
                draft,
                state,
                createdAt,
                since,
                attempts,
                claim,
                sentAgain,
                messageId,
                reason,
                state.isTrouble(),
                version + 1);
    }

    /** Whether it is as if it had never been sent. The store may still have it. */
    boolean isForgotten(Instant now) {
        return draft.keptUntil().isBefore(now);
    }

    /** The same mail, which the mail service is about to be asked to send once more. */
    Mail askedAgain(Draft anew, String by, Instant now) {
        return new Mail(
                anew,
                State.SENDING,
                createdAt,
                now,
                attempts + 1,
                by,
                sentAgain || isUndecided(),
                Optional.empty(),
                Optional.empty(),
                listed,
                version);
    }

    /** Whether nobody knows yet whether it was sent. */
    public boolean isUndecided() {
        return state == State.SENDING || state == State.UNKNOWN;
    }

    /** Whether nobody will ever tell whether the last attempt sent it. */
    boolean isUndecidedForGood(Instant now) {
        return isUndecided() && !now.isBefore(since.plus(UNDECIDED));
    }

    /** Whether the attempt that asked last has died. */
    boolean isAbandoned(Instant now) {
        return state == State.SENDING && !now.isBefore(since.plus(LONGEST_ATTEMPT));
    }

    /** The same mail, which the mail service took. */
    Mail taken(String id, Instant now) {
        var settled = isSettled() ? this : with(State.SENT, now, Optional.empty());
        return new Mail(
                settled.draft,
                settled.state,
                createdAt,
                settled.since,
                attempts,
                claim,
                sentAgain,
                Optional.of(id),
                settled.reason,
                listed,
                version);
    }

    /** The same mail, which the mail service clearly did not take, and which is sent later. */
    Mail notTaken(String why, Instant now) {
        return state == State.SENDING ? with(State.WAITING, now, Optional.of(why)) : this;
    }

    /** The same mail, which the mail service refused for good. */
    Mail refused(String why, Instant now) {
        return isSettled() ? this : with(State.FAILED, now, Optional.of(why));
    }

    /** The same mail, of which nobody knows whether it was sent. */
    Mail unknown() {
        return state == State.SENDING ? with(State.UNKNOWN, since, Optional.of("NO_ANSWER")) : this;
    }

    /** The same mail, of which the mail service tells. What it tells of an earlier attempt is out of date. */
    public Mail told(MailEvent event, Instant now) {
        if (event.attempt() != attempts || state == State.WAITING) {
            return this;
        }
        return switch (event.kind()) {
            case SENT -> isSettled() ? this : taken(event.messageId(), now);
            case COMPLAINED -> complained(event, now);
            case BOUNCED, BOUNCED_FOR_GOOD -> over(State.BOUNCED, event, now);
            case REJECTED -> over(State.FAILED, event, now);
        };
    }

    /** It arrived, or nobody could complain of it. */
    private Mail complained(MailEvent event, Instant now) {
        var arrived = isSettled() ? this : taken(event.messageId(), now);
        return arrived.with(arrived.state, arrived.since, Optional.of(event.reason()));
    }

    private Mail over(State end, MailEvent event, Instant now) {
        return state == end ? this : taken(event.messageId(), now).with(end, now, Optional.of(event.reason()));
    }

    /** Whether it can be made anew from the event that it is about. */
    public boolean isResendable() {
        return draft.cause().isPresent();
    }

    /** The same mail, which is sent once more when its event is handled again. */
    Mail resent(Instant now) {
        var again = with(State.WAITING, now, Optional.of("RESENT"));
        return new Mail(
                draft,
                again.state,
                createdAt,
                again.since,
                attempts,
                claim,
                sentAgain || isUndecided(),
                messageId,
                again.reason,
                listed,
                version);
    }

    /** The same mail, which nobody is to get any more. */
    Mail withoutRecipient(Instant now) {
        return state == State.WAITING ? with(State.FAILED, now, Optional.of("NO_RECIPIENT")) : this;
    }

    private boolean isSettled() {
        return state == State.SENT || state == State.FAILED || state == State.BOUNCED;
    }

    private Mail with(State other, Instant when, Optional<String> why) {
        return new Mail(draft, other, createdAt, when, attempts, claim, sentAgain, messageId, why, listed, version);
    }

    /** What became of a mail. */
    public enum State {
        /** The mail service is being asked to send it. */
        SENDING,
        /** The mail service did not take it yet. It is sent when the event comes again. */
        WAITING,
        /** The mail service took it. */
        SENT,
        /** Nobody knows whether the mail service took it. */
        UNKNOWN,
        /** The mail service refused it for good. */
        FAILED,
        /** It came back. */
        BOUNCED;

        /** Whether somebody should look at it. */
        public boolean isTrouble() {
            return this == UNKNOWN || this == FAILED || this == BOUNCED;
        }
    }

    /**
     * What is to be sent to whom.
     *
     * @param kind of the notification
     * @param contact the recipient; empty for somebody who is no contact
     * @param cause the event that it is about; empty for a mail that must not be made anew from it
     * @param keptUntil until when it is remembered that it was sent
     */
    public record Draft(
            OrganizationId organization,
            MailId id,
            String kind,
            Optional<ContactId> contact,
            EmailAddress address,
            Optional<DomainEvent> cause,
            Instant keptUntil) {}
}
