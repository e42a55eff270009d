package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.Language;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;

/** Lets a contact keep its own data current; the address and the roles are for administrators (domain.md, section 1). */
public final class ChangeOwnData {

    public static final Privilege PRIVILEGE = new Privilege(Capability.CHANGE_OWN_DATA, Action.CHANGE_OWN_DATA);

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ChangeOwnData(Contacts contacts, Gatekeeper gatekeeper, Journal journal) {
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<Outcome>> change(Caller.Customer caller, Command command) {
        var viewed = contacts.own(caller);
        return gatekeeper.admit(
                caller,
                viewed.member().filter(member -> viewed.subject().isPresent()),
                PRIVILEGE,
                caller.contact().value(),
                member -> decide(caller, viewed.subject().orElseThrow(), command));
    }

    private Decision<Outcome> decide(Caller.Customer caller, OwnData own, Command command) {
        var before = own.contact();
        var after = command.applied(before);
        if (!command.precondition().isMetBy(before.version())) {
            return Decision.of(new Outcome.ChangedMeanwhile());
        }
        if (after.equals(before)) {
            return Decision.of(new Outcome.Changed(own));
        }
        var attempt = new Attempt(PRIVILEGE.action(), before.id().value(), ContactNote.changes(before, after));
        return Decision.of(
                new Outcome.Changed(new OwnData(after.next(), own.organization())),
                contacts.update(after),
                journal.done(caller, caller.organization(), attempt));
    }

    /**
     * All that a contact may change of itself.
     *
     * @param precondition on the contact's version
     */
    public record Command(
            String name, Optional<String> phone, Language language, Interests interests, Precondition precondition) {

        Contact applied(Contact contact) {
            return contact.with(new Contact.Particulars(name, contact.email(), phone, language))
                    .with(interests);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param own as it is from now on */
        record Changed(OwnData own) implements Outcome {}

        /** The contact is not at the version that the caller expects. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
