package portal.domain.secondfactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import portal.domain.access.Actor;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions;
import portal.domain.event.EventType;

/**
 * Records the first sign-in of a contact, and that a contact has enrolled a second factor, which the first sign-in with
 * one shows (docs/domain.md, sections 1 and 7). The first sign-in of an administrator replaces the organization's role
 * counts too, so that a demotion at the same moment is decided again.
 */
public final class RecordSigningIn {

    private static final Actor TASK = new Actor.Portal("sign-in", new Origin("", ""));

    /** Signing in does not wait for long. What is not recorded now is recorded at the next sign-in. */
    private static final int ATTEMPTS = 3;

    private final Contacts contacts;
    private final RoleCountStore roleCountStore;
    private final Transactions transactions;
    private final Journal journal;

    public RecordSigningIn(
            Contacts contacts, RoleCountStore roleCountStore, Transactions transactions, Journal journal) {
        this.contacts = contacts;
        this.roleCountStore = roleCountStore;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Records the sign-in and the enrollment. */
    public void signedInWithSecondFactor(OrganizationId organization, ContactId id) {
        record(
                organization,
                id,
                contact -> contact.secondFactor().status() == SecondFactor.Status.ENROLLMENT_REQUIRED
                        ? contact.withSecondFactor(journal.now())
                        : contact.signedIn(journal.now()));
    }

    /** Records a sign-in that shows nothing of a second factor. */
    public void signedIn(OrganizationId organization, ContactId id) {
        record(organization, id, contact -> contact.signedIn(journal.now()));
    }

    private void record(OrganizationId organization, ContactId id, UnaryOperator<Contact> signingIn) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = contacts.find(organization, id);
            if (before.isEmpty()) {
                return;
            }
            var after = signingIn.apply(before.get());
            if (after.equals(before.get())
                    || transactions.commit(writes(before.get(), after), Optional.empty())
                            instanceof Transactions.Commit.Committed) {
                return;
            }
        }
    }

    private List<ConditionalWrite> writes(Contact before, Contact after) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(contacts.update(after));
        if (after.isAdministrator() && !before.hasSignedIn()) {
            var roleCounts = roleCountStore.find(after.organization());
            writes.add(roleCountStore.update(roleCounts.moved(Optional.of(before), Optional.of(after))));
        }
        if (!after.secondFactor().equals(before.secondFactor())) {
            var id = after.id().value();
            writes.add(journal.announce(TASK, after.organization(), EventType.SecondFactorEnrolled, id));
        }
        return writes;
    }
}
