package portal.domain.contact;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.Nothing;
import portal.domain.usecase.UseCase;

/** Ends all sessions of a contact who asks for it, that of the request too (docs/domain.md, section 7). */
public final class EndOwnSessions implements UseCase<Nothing, Optional<OwnData>, Nothing> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.VIEW_OWN_DATA, Action.END_OWN_SESSIONS).whileOrganizationLeaves();

    private final Contacts contacts;
    private final Journal journal;

    public EndOwnSessions(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(Caller.Customer caller, Nothing command) {
        return caller.contact().value();
    }

    @Override
    public WithMember<Optional<OwnData>> read(Caller.Customer caller, Nothing command) {
        return WithMember.present(contacts.own(caller));
    }

    @Override
    public Decision<Nothing> decide(Caller.Customer caller, Member member, Optional<OwnData> state, Nothing command) {
        var contact = state.orElseThrow().contact();
        var ended = journal.now().truncatedTo(ChronoUnit.SECONDS);
        var id = contact.id().value();
        var attempt = Attempt.at(PRIVILEGE.action(), id).named(contact.name());
        return Decision.of(
                command,
                contacts.update(contact.withSessionsEnded(ended)),
                journal.done(caller, caller.organization(), attempt),
                journal.announce(caller, caller.organization(), EventType.SessionsEnded, id));
    }
}
