package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Language;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.usecase.UseCase;

/**
 * Lets a contact keep its own data current; the address and the roles are for administrators (docs/domain.md, section
 * 1).
 */
public final class ChangeOwnData implements UseCase<ChangeOwnData.Command, Optional<OwnData>, ChangeOwnData.Outcome> {

    private static final Privilege PRIVILEGE = new Privilege(Capability.CHANGE_OWN_DATA, Action.CHANGE_OWN_DATA);

    private final Contacts contacts;
    private final Journal journal;

    public ChangeOwnData(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(Caller.Customer caller, Command command) {
        return caller.contact().value();
    }

    @Override
    public WithMember<Optional<OwnData>> read(Caller.Customer caller, Command command) {
        return WithMember.present(contacts.own(caller));
    }

    @Override
    public Decision<Outcome> decide(Caller.Customer caller, Member member, Optional<OwnData> state, Command command) {
        var own = state.orElseThrow();
        var before = own.contact();
        var after = command.applied(before);
        if (!command.precondition().isMetBy(before.version())) {
            return Decision.of(new Outcome.ChangedMeanwhile());
        }
        if (after.equals(before)) {
            return Decision.of(new Outcome.Changed(own));
        }
        var attempt =
                new Attempt(PRIVILEGE.action(), before.id().value(), after.name(), ContactNote.changes(before, after));
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

    /** The outcome of a change. */
    public sealed interface Outcome {

        /** @param own the data after the change */
        record Changed(OwnData own) implements Outcome {}

        /** The contact is not at the version that the caller expects. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
