package portal.domain.signin;

import java.util.List;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Intervention;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Invites a contact again who never signed in, or whose second factor was reset and who has not enrolled since. A
 * contact who signs in with nothing but a name is invited again at any time, because the user pool cannot mail such a
 * contact a code for a forgotten password (docs/domain.md, section 7). The vendor's support does it by the same rule.
 */
public final class InviteAgain
        implements UseCase<ContactId, InvitationState, InviteAgain.Outcome>,
                SystemUseCase<InviteAgain.SupportCommand, InvitationState, InviteAgain.Outcome> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.MANAGE_CONTACTS, Action.INVITE_CONTACT).braked(Brake.INVITATIONS);

    private final SignIns signIns;
    private final Contacts contacts;
    private final Journal journal;

    public InviteAgain(SignIns signIns, Contacts contacts, Journal journal) {
        this.signIns = signIns;
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(ContactId command) {
        return command.value();
    }

    @Override
    public WithMember<InvitationState> read(Caller.Customer caller, ContactId command) {
        return signIns.view(caller, command);
    }

    @Override
    public Decision<Outcome> decide(Caller.Customer caller, Member member, InvitationState state, ContactId command) {
        var attempt = Attempt.at(PRIVILEGE.action(), command.value())
                .named(state.contact().map(Contact::name).orElse(""));
        if (state.contact().isEmpty()) {
            return refuse(caller, caller.organization(), attempt, new Outcome.NoSuchContact());
        }
        return state.needsInvitation()
                ? invite(caller, state.contact().get())
                        .and(List.of(journal.done(caller, caller.organization(), attempt)))
                : refuse(caller, caller.organization(), attempt, new Outcome.SignedInAlready());
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public InvitationState read(Caller.BackOffice caller, SupportCommand command) {
        return signIns.state(command.organization(), command.contact());
    }

    @Override
    public Decision<Outcome> decide(Caller.BackOffice caller, InvitationState state, SupportCommand command) {
        if (state.contact().isEmpty()) {
            return Decision.of(new Outcome.NoSuchContact());
        }
        var contact = state.contact().get();
        var support = command.intervention().by(caller);
        var attempt = new Attempt(
                PRIVILEGE.action(),
                contact.id().value(),
                contact.name(),
                command.intervention().reason());
        return state.needsInvitation()
                ? invite(support, contact).and(journal.intervened(support, contact.organization(), attempt))
                : refuse(support, contact.organization(), attempt, new Outcome.SignedInAlready());
    }

    /** Without an audit entry. */
    private Decision<Outcome> invite(Actor actor, Contact contact) {
        var invited = contact.invited(journal.now());
        return Decision.of(
                new Outcome.Invited(invited.next()),
                contacts.update(invited),
                journal.announce(
                        actor,
                        contact.organization(),
                        EventType.ContactInvited,
                        contact.id().value()));
    }

    private Decision<Outcome> refuse(
            Actor actor, OrganizationId organization, Attempt attempt, Outcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(actor, organization, attempt, refusal.code()));
    }

    /** Whom the vendor's support invites again. */
    public record SupportCommand(OrganizationId organization, ContactId contact, Intervention intervention) {}

    /** The outcome of an invitation. */
    public sealed interface Outcome {

        /** The mail is on its way. */
        record Invited(Contact contact) implements Outcome {}

        /** The attempt was privileged and refused. The audit trail has it, with this code. */
        sealed interface Refused extends Outcome {
            String code();
        }

        /** The organization has no such contact. */
        record NoSuchContact() implements Refused {
            @Override
            public String code() {
                return "not-found";
            }
        }

        /** The contact has a password of their own. */
        record SignedInAlready() implements Refused {
            @Override
            public String code() {
                return "signed-in-already";
            }
        }
    }
}
