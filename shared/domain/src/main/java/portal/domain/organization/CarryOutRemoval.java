package portal.domain.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.organization.Removals.Remainder;

/**
 * Removes what a removed organization still holds, piece by piece, each piece in one transaction. It can stop after any
 * piece and continue later. Several runs at the same time do no harm. The removal is done when a sweep over everything
 * finds nothing.
 */
public final class CarryOutRemoval {

    private final Organizations organizations;
    private final Removals removals;
    private final FileRemoval files;
    private final TransactionRunner transactions;
    private final Journal journal;
    private final Runnable pause;

    /** @param pause as long as a request may run that was let in before the removal; the sweep begins after it */
    public CarryOutRemoval(
            Organizations organizations,
            Removals removals,
            FileRemoval files,
            TransactionRunner transactions,
            Journal journal,
            Runnable pause) {
        this.organizations = organizations;
        this.removals = removals;
        this.files = files;
        this.transactions = transactions;
        this.journal = journal;
        this.pause = pause;
    }

    /**
     * Begins a planned removal that is due, and continues one that has begun. Does nothing if the removal is finished,
     * was called off or does not exist.
     *
     * @param patience the time after which the rest is left to another event
     */
    public void resume(Actor actor, OrganizationId organization, Duration patience) {
        transactions.run(() -> beginIfDue(organization));
        removals.find(organization)
                .filter(removal -> removal.status() == RemovalProgress.Status.RUNNING)
                .ifPresent(removal -> carryOut(actor, removal, journal.now().plus(patience)));
    }

    /**
     * From the commit on the organization does not exist. Whoever calls the removal off at the same moment conflicts.
     */
    private Decision<Boolean> beginIfDue(OrganizationId id) {
        var leaving = organizations.find(id).filter(organization -> organization
                .leaving()
                .filter(removal -> removal.isDue(journal.now()))
                .isPresent());
        return leaving.isPresent()
                ? Decision.of(true)
                        .and(removals.begin(
                                leaving.get(),
                                leaving.get().leaving().orElseThrow().begun()))
                : Decision.of(false);
    }

    /** Removes all entrances first, so that nobody has access while the rest is removed. */
    private void carryOut(Actor actor, Removal removal, Instant deadline) {
        Predicate<Remainder> removing =
                some -> !journal.now().isAfter(deadline) && transactions.run(() -> remove(actor, removal, some));
        var swept = sweep(removals::entrances, removing, removal);
        if (swept != Swept.STOPPED) {
            pause.run();
            files.removeAll(removal.organization());
            do {
                swept = sweep(removals::remainders, removing, removal);
            } while (swept == Swept.SOMETHING);
        }
        var found = swept;
        transactions.run(() -> found == Swept.NOTHING ? finish(removal) : goOnLater(actor, removal));
    }

    private Swept sweep(
            BiPredicate<Removal, Predicate<Remainder>> look, Predicate<Remainder> removing, Removal removal) {
        var found = new AtomicBoolean();
        var whole = look.test(removal, some -> {
            found.set(true);
            return removing.test(some);
        });
        if (!whole) {
            return Swept.STOPPED;
        }
        return found.get() ? Swept.SOMETHING : Swept.NOTHING;
    }

    /** Whether there was still something to remove. Another run may have finished the removal meanwhile. */
    private Decision<Boolean> remove(Actor actor, Removal removal, Remainder some) {
        if (!isRunning(removal)) {
            return Decision.of(false);
        }
        var farewells = some.contacts().stream()
                .map(contact ->
                        journal.announce(actor, removal.organization(), EventType.ContactRemoved, contact.value()))
                .toList();
        return Decision.of(true).and(some.removal().get()).and(farewells);
    }

    private Decision<Removal> finish(Removal removal) {
        return isRunning(removal)
                ? Decision.of(removal, removals.finish(removal.finished(journal.now())))
                : Decision.of(removal);
    }

    private Decision<Removal> goOnLater(Actor actor, Removal removal) {
        var organization = removal.organization();
        return Decision.of(
                removal, journal.announce(actor, organization, EventType.OrganizationRemovalDue, organization.value()));
    }

    private boolean isRunning(Removal removal) {
        return removals.find(removal.organization()).filter(removal::equals).isPresent();
    }

    /** The result of a sweep. It stops when the time is up, or another run has finished the removal. */
    private enum Swept {
        NOTHING,
        SOMETHING,
        STOPPED
    }
}
