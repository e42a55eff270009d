package portal.platform.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.Recipient;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.MailRecords;
import portal.platform.event.Occasion;
import portal.platform.http.ErrorLog;

/**
 * Sends the notifications of an occasion, each kind to each recipient once, however often the occasion is announced,
 * and keeps what became of each mail. A recipient who cannot be reached does not stop the mails to the others.
 */
public final class OnceOnlySender {

    /**
     * How long one delivery sends mails: what the function may take, less the longest that one mail takes. A larger
     * number of mails goes out in several deliveries.
     */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    /** The mail that is sent again for itself alone. */
    private static final ScopedValue<MailId> ONLY = ScopedValue.newInstance();

    private final MailRecords records;
    private final MailSender mails;
    private final MailRefusals refusals;

    /** @param refusals where it is kept that a mail was refused for good */
    public OnceOnlySender(MailRecords records, MailSender mails, MailRefusals refusals) {
        this.records = records;
        this.mails = mails;
        this.refusals = refusals;
    }

    /**
     * Sends the mails that were not sent yet. A mail that the mail service refuses for good is recorded, and not tried
     * again.
     *
     * @return what became of each mail, in the order of the notifications and their recipients
     * @throws MailNotSent when a mail was not sent; the others were sent
     * @throws MailOutcomeUnknown when the mail service does not tell whether it took a mail; the others were sent
     * @throws StoreUnavailable when the store does not tell or keep what was sent; the others were sent
     * @throws MailInProgress when another delivery is sending a mail, or died while sending it; the others were sent
     */
    public List<Mail.State> send(Occasion occasion, List<? extends Notification> notifications) {
        return send(occasion, notifications, refusals);
    }

    /**
     * Sends what was not sent yet.
     *
     * @param refusals where it is kept that a mail was refused for good; when it throws, the mail is tried again with
     *     the next delivery
     */
    public List<Mail.State> send(Occasion occasion, List<? extends Notification> notifications, MailRefusals refusals) {
        var faults = new ArrayList<RuntimeException>();
        var states = new ArrayList<Mail.State>();
        var end = records.now().plus(LONGEST);
        for (var letter : letters(occasion, notifications)) {
            if (ONLY.isBound() && !ONLY.get().equals(id(letter))) {
                continue;
            }
            if (records.now().isAfter(end)) {
                faults.add(new MailNotSent("There is no more time; the next delivery goes on"));
                break;
            }
            try {
                states.add(sendOnce(letter, refusals));
            } catch (MailNotSent | MailOutcomeUnknown | MailInProgress | StoreUnavailable | CommitUnknown fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
        return states;
    }

    /** Runs a reaction that sends one mail at the most: all others that it leads to are left out. */
    public static void sendOnly(MailId mail, Runnable reaction) {
        ScopedValue.where(ONLY, mail).run(reaction);
    }

    private static List<Letter> letters(Occasion occasion, List<? extends Notification> notifications) {
        var letters = new ArrayList<Letter>();
        for (var notification : notifications) {
            for (var recipient : notification.recipients()) {
                letters.add(new Letter(occasion, recipient, notification));
            }
        }
        return letters;
    }

    /**
     * Sends a notification that is another one each time, such as one with a new password. It goes out although one was
     * sent for the occasion before. It cannot be made anew from the event alone.
     */
    public void sendAnew(Occasion occasion, Notification notification) {
        for (var recipient : notification.recipients()) {
            var letter = new Letter(occasion, recipient, notification);
            send(letter, records.claimAnew(draft(letter, Optional.empty())), refusals);
        }
    }

    private Mail.State sendOnce(Letter letter, MailRefusals refusals) {
        return switch (records.claim(draft(letter, letter.occasion().cause()))) {
            case MailRecords.Claim.Claimed(var mail) -> send(letter, mail, refusals);
            case MailRecords.Claim.Settled(var mail) -> mail.state();
            case MailRecords.Claim.InProgress(var mail) -> throw new MailInProgress(mail);
        };
    }

    /** One for each kind of mail, so that who has two parts in the occasion gets the mail of each. */
    private Mail.Draft draft(Letter letter, Optional<DomainEvent> cause) {
        var occasion = letter.occasion();
        var recipient = letter.recipient();
        return new Mail.Draft(
                occasion.organization(),
                id(letter),
                letter.notification().kind(),
                ContactId.parse(recipient.key()),
                recipient.email(),
                cause,
                records.keptUntil(occasion.keptUntil()));
    }

    private static MailId id(Letter letter) {
        return MailId.of(
                letter.occasion().id(),
                letter.notification().kind(),
                letter.recipient().key());
    }

    private Mail.State send(Letter letter, Mail mail, MailRefusals refusals) {
        if (mail.sentAgain()) {
            ErrorLog.log(letter.occasion().id(), new SentAgain(mail));
        }
        try {
            var messageId = mails.send(letter.recipient(), letter.notification(), mail);
            return records.taken(mail, messageId).state();
        } catch (MailNotSent fault) {
            return keepBeside(fault, () -> records.notTaken(mail, reason(fault)));
        } catch (MailOutcomeUnknown fault) {
            return keepBeside(fault, () -> records.unknown(mail));
        } catch (MailRefused refused) {
            ErrorLog.log(letter.occasion().id(), refused);
            return refuse(letter, mail, refused, refusals);
        }
    }

    private Mail.State refuse(Letter letter, Mail mail, MailRefused refused, MailRefusals refusals) {
        try {
            refusals.record(letter.occasion(), letter.recipient(), refused);
        } catch (RuntimeException fault) {
            return keepBeside(fault, () -> records.notTaken(mail, reason(fault)));
        }
        return records.refused(mail, reason(refused)).state();
    }

    /** The first fault stays the one to report, also when the store fails now: then nobody knows what became of it. */
    private static Mail.State keepBeside(RuntimeException fault, Runnable keep) {
        try {
            keep.run();
        } catch (StoreUnavailable | CommitUnknown e) {
            fault.addSuppressed(e);
        }
        throw fault;
    }

    /** What the mail service calls it: its answers are about the mail or the account, and have no words of people. */
    private static String reason(RuntimeException fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        return cause.getClass().getSimpleName();
    }

    private record Letter(Occasion occasion, Recipient recipient, Notification notification) {}

    /** Tells the log of a mail that may arrive twice. */
    private static final class SentAgain extends IllegalStateException {

        SentAgain(Mail mail) {
            super("Nobody knows whether %s of %s was sent; it is sent again".formatted(mail.id(), mail.organization()));
        }
    }
}
