package portal.domain.mail;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Intervention;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;

/**
 * Sends a mail once more that did not arrive, or of which nobody knows (docs/domain.md, section 8). Its event makes it
 * anew, and no other mail of that event is sent.
 */
public final class ResendMail implements SystemUseCase<ResendMail.Command, Optional<Mail>, ResendMail.Outcome> {

    private final Mails mails;
    private final Journal journal;

    public ResendMail(Mails mails, Journal journal) {
        this.mails = mails;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<Mail> read(Caller.BackOffice caller, Command command) {
        return mails.find(command.organization(), command.mail());
    }

    @Override
    public Decision<Outcome> decide(Caller.BackOffice caller, Optional<Mail> found, Command command) {
        if (found.isEmpty()) {
            return Decision.of(new Outcome.NoSuchMail());
        }
        var mail = found.get();
        if (!mail.state().isTrouble()) {
            return Decision.of(new Outcome.NotInTrouble());
        }
        if (!mail.isResendable()) {
            return Decision.of(new Outcome.NotResendable());
        }
        var resent = mail.resent(journal.now());
        var support = command.intervention().by(caller);
        var attempt = new Attempt(
                Action.RESEND_MAIL,
                mail.id().value(),
                mail.draft().kind(),
                command.intervention().reason());
        return Decision.<Outcome>of(
                        new Outcome.Resent(resent),
                        journal.done(support, command.organization(), attempt),
                        journal.announce(
                                support,
                                command.organization(),
                                EventType.MailResent,
                                mail.id().value()))
                .and(mails.save(resent));
    }

    public record Command(OrganizationId organization, MailId mail, Intervention intervention) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** It is on its way. */
        record Resent(Mail mail) implements Outcome {}

        record NoSuchMail() implements Outcome {}

        /** It was sent, or is about to be. */
        record NotInTrouble() implements Outcome {}

        /** No event alone makes it anew, such as a mail with a password. */
        record NotResendable() implements Outcome {}
    }
}
