package portal.domain.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.access.Role;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.organization.Organizations;

/**
 * Adds, changes and removes the contacts of an administrator's organization (domain.md, section 1). Whatever touches who there is
 * or what they may do replaces the organization's roster, so that of two such changes at the same moment one is decided anew.
 */
public final class ManageContacts {

    public static final Privilege ADD = new Privilege(Capability.MANAGE_CONTACTS, Action.ADD_CONTACT);
    public static final Privilege CHANGE = new Privilege(Capability.MANAGE_CONTACTS, Action.CHANGE_CONTACT);
    public static final Privilege ASSIGN_ROLES = new Privilege(Capability.MANAGE_CONTACTS, Action.ASSIGN_ROLES);
    public static final Privilege REMOVE = new Privilege(Capability.MANAGE_CONTACTS, Action.REMOVE_CONTACT);

    private final RoleCountStore roleCountStore;
    private final Contacts contacts;
    private final AddressChanges addressChanges;
    private final Organizations organizations;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ManageContacts(
            RoleCountStore roleCountStore,
            Contacts contacts,
            AddressChanges addressChanges,
            Organizations organizations,
            Gatekeeper gatekeeper,
            Journal journal) {
        this.roleCountStore = roleCountStore;
        this.contacts = contacts;
        this.addressChanges = addressChanges;
        this.organizations = organizations;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<ContactOutcome>> add(
            Caller.Customer caller, Contact.Particulars particulars, Set<Role> roles) {
        var viewed = roleCountStore.view(caller, Optional.empty(), Optional.of(particulars.email()));
        return gatekeeper.admit(caller, present(viewed.member(), viewed.subject()), ADD, "", member -> {
            var id = new ContactId(journal.freshId());
            var contact = Contact.added(caller.organization(), id, particulars, roles, journal.now());
            return decide(new Case(caller, member, viewed.subject().orElseThrow(), ADD), ContactChange.adding(contact));
        });
    }

    /** Replaces who a contact is and what they may do. */
    public Decision<Gated<ContactOutcome>> change(
            Caller.Customer caller, Target target, Contact.Particulars particulars, Set<Role> roles) {
        return move(
                caller,
                target,
                Optional.of(particulars.email()),
                CHANGE,
                found -> ContactChange.changing(found, found.with(particulars).with(roles)));
    }

    public Decision<Gated<ContactOutcome>> assignRoles(Caller.Customer caller, Target target, Set<Role> roles) {
        return move(
                caller,
                target,
                Optional.empty(),
                ASSIGN_ROLES,
                found -> ContactChange.changing(found, found.with(roles)));
    }

    public Decision<Gated<ContactOutcome>> remove(Caller.Customer caller, Target target) {
        return move(caller, target, Optional.empty(), REMOVE, ContactChange::removing);
    }

    private Decision<Gated<ContactOutcome>> move(
            Caller.Customer caller,
            Target target,
            Optional<EmailAddress> address,
            Privilege privilege,
            Function<Contact, ContactChange> moving) {
        var viewed = roleCountStore.view(caller, Optional.of(target.contact()), address);
        var id = target.contact().value();
        return gatekeeper.admit(caller, present(viewed.member(), viewed.subject()), privilege, id, member -> {
            var at = new Case(caller, member, viewed.subject().orElseThrow(), privilege);
            return at.staffing()
                    .contact()
                    .map(found -> target.precondition().isMetBy(found.version())
                            ? decide(at, moving.apply(found))
                            : Decision.<ContactOutcome>of(new ContactOutcome.ChangedMeanwhile()))
                    .orElseGet(
                            () -> refuse(at, Attempt.at(privilege.action(), id), new ContactOutcome.NoSuchContact()));
        });
    }

    /** Whose organization is gone is nobody's contact any more. */
    private static Optional<Member> present(Optional<Member> member, Optional<ContactState> staffing) {
        return member.filter(caller -> staffing.isPresent());
    }

    private Decision<ContactOutcome> decide(Case at, ContactChange move) {
        var attempt = attempt(at, move);
        return RoleRule.firstRefusal(at.staffing(), move)
                .map(refusal -> refuse(at, attempt, refusal))
                .orElseGet(() -> carryOut(at, move, attempt));
    }

    private Decision<ContactOutcome> refuse(Case at, Attempt attempt, ContactOutcome.Refused refusal) {
        var organization = at.caller().organization();
        return Decision.of(refusal, journal.refused(at.caller(), organization, attempt, refusal.code()));
    }

    private Decision<ContactOutcome> carryOut(Case at, ContactChange move, Attempt attempt) {
        if (move.isToNothingElse()) {
            return Decision.of(new ContactOutcome.Changed(move.contact()));
        }
        var changes = new ArrayList<ConditionalWrite>(stored(move));
        if (move.concernsRoleCounts()) {
            changes.add(roleCountStore.update(move.applied(at.staffing().roleCounts())));
        }
        if (move.isRemoval() || move.grants(Role.INCIDENT_MANAGER)) {
            changes.add(organizations.requireUnchanged(at.staffing().organization()));
        }
        changes.add(journal.done(at.caller(), at.caller().organization(), attempt));
        changes.addAll(told(at, move));
        return new Decision<>(outcome(move), changes);
    }

    private List<ConditionalWrite> stored(ContactChange move) {
        return move.after()
                .map(after -> move.before()
                        .map(before -> move.newAddress().isPresent()
                                ? contacts.readdress(after, before.email())
                                : List.of(contacts.update(after)))
                        .orElseGet(() -> contacts.add(after)))
                .orElseGet(() -> contacts.remove(move.contact()));
    }

    private List<ConditionalWrite> told(Case at, ContactChange move) {
        if (move.before().isEmpty()) {
            return List.of(
                    announce(at, EventType.ContactAdded, move.contact().id().value()));
        }
        if (move.isRemoval()) {
            return List.of(
                    announce(at, EventType.ContactRemoved, move.contact().id().value()));
        }
        return move.newAddress()
                .map(address -> addressChanged(at, move.before().get(), move.contact()))
                .orElse(List.of());
    }

    private List<ConditionalWrite> addressChanged(Case at, Contact before, Contact after) {
        var change = new AddressChange(
                after.organization(),
                journal.freshId(),
                after.id(),
                after.name(),
                after.language(),
                before.email(),
                after.email(),
                at.member().name(),
                journal.now());
        return List.of(addressChanges.add(change), announce(at, EventType.EmailChanged, change.id()));
    }

    private ConditionalWrite announce(Case at, EventType type, String subject) {
        return journal.announce(at.caller(), at.caller().organization(), type, subject);
    }

    private static ContactOutcome outcome(ContactChange move) {
        if (move.isRemoval()) {
            return new ContactOutcome.Removed();
        }
        return move.before().isEmpty()
                ? new ContactOutcome.Added(move.contact())
                : new ContactOutcome.Changed(move.contact().next());
    }

    private static Attempt attempt(Case at, ContactChange move) {
        return new Attempt(at.privilege().action(), move.contact().id().value(), ContactNote.of(move));
    }

    /** A request that was let in, and what it is decided on. */
    private record Case(Caller.Customer caller, Member member, ContactState staffing, Privilege privilege) {}

    /**
     * The contact to change.
     *
     * @param precondition on the contact's version
     */
    public record Target(ContactId contact, Precondition precondition) {}
}
