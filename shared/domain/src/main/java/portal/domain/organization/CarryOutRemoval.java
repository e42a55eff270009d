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
 * Removes what a removed organization still holds, piece by piece, each in one transaction. It can stop after any of them and go on
 * later; several at it are in nobody's way. Only when a look over everything finds nothing is it done.
 */
public final class CarryOutRemoval {

    private final Removals removals;
    private final FileRemoval files;
    private final TransactionRunner transactions;
    private final Journal journal;
    private final Runnable pause;

    /**
     * @param pause for as long as a request may run that was let in before: what it writes lands behind the first look
     */
    public CarryOutRemoval(
            Removals removals, FileRemoval files, TransactionRunner transactions, Journal journal, Runnable pause) {
        this.removals = removals;
        this.files = files;
        this.transactions = transactions;
        this.journal = journal;
        this.pause = pause;
    }

    /**
     * Goes on with a removal; nothing is left to do of one that is done, or never was.
     *
     * @param patience after which time the rest is left for another event
     */
    public void resume(Actor actor, OrganizationId organization, Duration patience) {
        removals.find(organization)
                .filter(removal -> removal.status() == Removal.Status.RUNNING)
                .ifPresent(removal -> carryOut(actor, removal, journal.now().plus(patience)));
    }

    /** Nobody gets in any more before the rest goes, and who was in is out. */
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

    /** Whether there was anything to remove still: somebody else may have come to the end meanwhile. */
    private Decision<Boolean> remove(Actor actor, Removal removal, Remainder some) {
        if (!isUnderway(removal)) {
            return Decision.of(false);
        }
        var farewells = some.contacts().stream()
                .map(contact ->
                        journal.announce(actor, removal.organization(), EventType.ContactRemoved, contact.value()))
                .toList();
        return Decision.of(true).and(some.removal().get()).and(farewells);
    }

    private Decision<Removal> finish(Removal removal) {
        return isUnderway(removal)
                ? Decision.of(removal, removals.finish(removal.finished(journal.now())))
                : Decision.of(removal);
    }

    private Decision<Removal> goOnLater(Actor actor, Removal removal) {
        var organization = removal.organization();
        return Decision.of(
                removal, journal.announce(actor, organization, EventType.OrganizationRemovalDue, organization.value()));
    }

    private boolean isUnderway(Removal removal) {
        return removals.find(removal.organization()).filter(removal::equals).isPresent();
    }

    /** What a look found; it stops when the time is up, or somebody else came to the end. */
    private enum Swept {
        NOTHING,
        SOMETHING,
        STOPPED
    }
}
