package portal.domain.secondfactor;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;

/**
 * Wipes the second factor of a colleague who lost it, and ends their sessions at once (domain.md, section 7).
 */
public final class ResetSecondFactor {

    public static final Privilege PRIVILEGE = new Privilege(Capability.RESET_SECOND_FACTOR, Action.RESET_SECOND_FACTOR);

    /** How long ago the administrator may have signed in with a second factor. */
    public static final Duration RECENT = Duration.ofMinutes(15);

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ResetSecondFactor(Contacts contacts, Gatekeeper gatekeeper, Journal journal) {
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    /** @param reason why, in the administrator's words, 1-500 characters */
    public Decision<Gated<ResetOutcome>> reset(Caller.Customer caller, ContactId id, String reason) {
        var viewed = contacts.view(caller, id);
        var attempt = new Attempt(PRIVILEGE.action(), id.value(), reason);
        return gatekeeper.admit(
                caller, viewed.member(), PRIVILEGE, id.value(), member -> decide(caller, viewed.subject(), attempt));
    }

    private Decision<ResetOutcome> decide(Caller.Customer caller, Optional<Contact> found, Attempt attempt) {
        if (attempt.subject().equals(caller.contact().value())) {
            return refuse(caller, attempt, new ResetOutcome.OwnSecondFactor());
        }
        if (!signedInRecentlyWithSecondFactor(caller)) {
            return refuse(caller, attempt, new ResetOutcome.RecentSecondFactorRequired());
        }
        return found.map(contact -> wipe(caller, contact, attempt))
                .orElseGet(() -> refuse(caller, attempt, new ResetOutcome.NoSuchContact()));
    }

    private Decision<ResetOutcome> wipe(Caller.Customer caller, Contact contact, Attempt attempt) {
        var now = journal.now();
        var ended = now.truncatedTo(ChronoUnit.SECONDS);
        return Decision.of(
                new ResetOutcome.Reset(contact.id(), now, ended),
                contacts.update(contact.withoutSecondFactor(now, ended)),
                journal.done(caller, caller.organization(), attempt),
                journal.announce(
                        caller,
                        caller.organization(),
                        EventType.TwoFactorReset,
                        contact.id().value()));
    }

    private Decision<ResetOutcome> refuse(Caller.Customer caller, Attempt attempt, ResetOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }

    private boolean signedInRecentlyWithSecondFactor(Caller.Customer caller) {
        return caller.secondFactor()
                && !caller.authenticatedAt().isBefore(journal.now().minus(RECENT));
    }
}
