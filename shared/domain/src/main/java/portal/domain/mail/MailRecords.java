package portal.domain.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;

/**
 * Keeps what became of each mail, and decides whether the mail service may be asked to send it. The mail service has no
 * means to recognize a repeated request. So a mail is claimed before it is asked, and an attempt that ended in between
 * leaves a mail of which nobody knows whether it was sent (docs/decisions/0036-every-mail-is-a-row.md).
 */
public final class MailRecords {

    private final Mails mails;
    private final TransactionRunner transactions;
    private final Clock clock;
    private final Supplier<String> claims;

    /** @param claims makes the names by which an attempt recognizes its own claim */
    public MailRecords(Mails mails, TransactionRunner transactions, Clock clock, Supplier<String> claims) {
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
        this.claims = claims;
    }

    /**
     * Claims a mail that is sent once for its occasion.
     *
     * @throws StoreUnavailable when the store does not answer; nothing may be sent
     */
    public Claim claim(Mail.Draft draft) {
        var claim = claims.get();
        return transactions.run(() -> claimed(draft, claim));
    }

    /** Claims a mail that is another one each time, such as one with a new password. */
    public Mail claimAnew(Mail.Draft draft) {
        var claim = claims.get();
        return transactions.run(() -> {
            var known = mails.find(draft.organization(), draft.id());
            return known.isPresent() && known.get().claim().equals(claim)
                    ? Decision.of(known.get())
                    : saved(asked(known, draft, claim));
        });
    }

    public Instant now() {
        return clock.instant();
    }

    /** Until when a mail is remembered: long enough for whoever looks at what did not arrive, or longer if wanted. */
    public Instant keptUntil(Optional<Instant> wanted) {
        var least = clock.instant().plus(Mail.KEPT);
        return wanted.filter(least::isBefore).orElse(least);
    }

    private Decision<Claim> claimed(Mail.Draft draft, String claim) {
        var known = mails.find(draft.organization(), draft.id());
        var now = clock.instant();
        if (known.isEmpty() || known.get().isForgotten(now) || mayBeAsked(known.get())) {
            return saved(asked(known, draft, claim)).map(Claim.Claimed::new);
        }
        var mail = known.get();
        if (!mail.isUndecided()) {
            return Decision.of(new Claim.Settled(mail));
        }
        if (mail.claim().equals(claim)) {
            return Decision.of(new Claim.Claimed(mail));
        }
        return mail.isAbandoned(now)
                ? saved(mail.unknown()).map(Claim.InProgress::new)
                : Decision.of(new Claim.InProgress(mail));
    }

    private boolean mayBeAsked(Mail mail) {
        return mail.state() == Mail.State.WAITING || mail.isUndecidedForGood(clock.instant());
    }

    private Mail asked(Optional<Mail> known, Mail.Draft draft, String claim) {
        var now = clock.instant();
        return known.isPresent() && !known.get().isForgotten(now)
                ? known.get().askedAgain(draft, claim, now)
                : Mail.first(draft, claim, now, known.map(Mail::version).orElse(0L));
    }

    private Decision<Mail> saved(Mail mail) {
        return Decision.of(mail.saved()).and(mails.save(mail));
    }

    /** Keeps that the mail service took the mail. */
    public Mail taken(Mail claimed, String messageId) {
        return change(claimed, mail -> mail.taken(messageId, clock.instant()));
    }

    /** Keeps that the mail service clearly did not take the mail. The next delivery of the event sends it. */
    public Mail notTaken(Mail claimed, String why) {
        return change(claimed, mail -> mail.notTaken(why, clock.instant()));
    }

    /** Keeps that the mail service refused the mail for good. */
    public Mail refused(Mail claimed, String why) {
        return change(claimed, mail -> mail.refused(why, clock.instant()));
    }

    /** Keeps that the mail service did not tell whether it took the mail. */
    public Mail unknown(Mail claimed) {
        return change(claimed, Mail::unknown);
    }

    /** A mail that waits to be sent again; empty for any other. */
    public Optional<Mail> waiting(OrganizationId organization, MailId id) {
        return mails.find(organization, id).filter(mail -> mail.state() == Mail.State.WAITING);
    }

    /** Keeps that nobody is to get a mail any more that waits to be sent again. */
    public Mail withoutRecipient(Mail waiting) {
        return change(waiting, mail -> mail.withoutRecipient(clock.instant()));
    }

    /** A mail that was claimed anew meanwhile, or is gone, stays as it is. */
    private Mail change(Mail claimed, UnaryOperator<Mail> change) {
        return transactions.run(() -> {
            var current = mails.find(claimed.organization(), claimed.id())
                    .filter(mail -> mail.claim().equals(claimed.claim()));
            if (current.isEmpty()) {
                return Decision.of(claimed);
            }
            var changed = change.apply(current.get());
            return changed.equals(current.get()) ? Decision.of(changed) : saved(changed);
        });
    }

    /** Whether the mail service may be asked to send a mail. */
    public sealed interface Claim {

        /** It may be asked, by this attempt alone. */
        record Claimed(Mail mail) implements Claim {}

        /** It took or refused the mail before. */
        record Settled(Mail mail) implements Claim {}

        /** Another attempt is asking, or died, and it is not known yet whether the mail was sent. */
        record InProgress(Mail mail) implements Claim {}
    }
}
