package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditActor;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Receipt;
import portal.domain.decision.Transactions.Commit;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.Callers;

/** How changes are committed, and how answers to repeated requests are remembered. */
public abstract class TransactionsContract extends PortContract {
    private static final AuditActor ANNA = new AuditActor("anna", "Anna");
    private static final Receipt RECEIPT = receipt("body-1", NOW.plus(Duration.ofHours(24)));

    @Test
    void commitsNothingAtAllWhenThereIsNothing() {
        assertThat(commit(List.of(), Optional.empty())).isEqualTo(new Commit.Committed());
    }

    @Test
    void writesAllOrNothing() {
        commit(adding("eve"));

        var changes = new ArrayList<>(adding("nora"));
        changes.addAll(adding("eve"));

        assertConflicts(changes);
        assertThat(exists("nora")).isFalse();
    }

    @Test
    void remembersTheAnswerWithTheEffect() {
        assertThat(commit(adding("eve"), Optional.of(RECEIPT))).isEqualTo(new Commit.Committed());
        assertThat(exists("eve")).isTrue();
    }

    @Test
    void givesTheFirstAnswerAgainAndHasNoSecondEffect() {
        commit(adding("eve"), Optional.of(RECEIPT));

        var again = commit(adding("nora"), Optional.of(withAnswer("another answer")));

        assertThat(again).isEqualTo(new Commit.AlreadyAnswered(RECEIPT));
        assertThat(exists("nora")).isFalse();
    }

    @Test
    void givesTheFirstAnswerAlsoWhenTheEffectWouldConflict() {
        commit(adding("eve"), Optional.of(RECEIPT));

        assertThat(commit(adding("eve"), Optional.of(RECEIPT))).isEqualTo(new Commit.AlreadyAnswered(RECEIPT));
    }

    @Test
    void remembersAnAnswerWithoutAnyEffect() {
        assertThat(commit(List.of(), Optional.of(RECEIPT))).isEqualTo(new Commit.Committed());
        assertThat(commit(List.of(), Optional.of(RECEIPT))).isEqualTo(new Commit.AlreadyAnswered(RECEIPT));
    }

    @Test
    void returnsTheFirstReceiptWhenTheKeyIsUsedForAnotherRequest() {
        commit(adding("eve"), Optional.of(RECEIPT));

        var other = receipt("body-2", RECEIPT.expires());

        assertThat(commit(adding("nora"), Optional.of(other))).isEqualTo(new Commit.AlreadyAnswered(RECEIPT));
    }

    @Test
    void findsTheReceiptOfTheFirstAnswer() {
        var other = receipt("body-2", RECEIPT.expires());
        assertThat(ports().receipts().find(RECEIPT)).isEmpty();

        commit(adding("eve"), Optional.of(RECEIPT));

        assertThat(ports().receipts().find(RECEIPT)).contains(RECEIPT);
        assertThat(ports().receipts().find(other)).contains(RECEIPT);
    }

    @Test
    void findsNoReceiptThatHasExpired() {
        commit(adding("eve"), Optional.of(RECEIPT));

        ports().clock().set(RECEIPT.expires());
        assertThat(ports().receipts().find(RECEIPT)).contains(RECEIPT);
        ports().clock().set(RECEIPT.expires().plusSeconds(1));
        assertThat(ports().receipts().find(RECEIPT)).isEmpty();
    }

    @Test
    void distinguishesKeys() {
        commit(adding("eve"), Optional.of(RECEIPT));

        var other = new Receipt(RECEIPT.organization(), RECEIPT.key() + "#x", "body-1", "answer", RECEIPT.expires());

        assertThat(commit(adding("nora"), Optional.of(other))).isEqualTo(new Commit.Committed());
    }

    @Test
    void remembersNoAnswerWhenTheEffectConflicts() {
        commit(adding("eve"));

        assertThat(commit(adding("eve"), Optional.of(RECEIPT))).isEqualTo(new Commit.Conflicted());
        assertThat(commit(adding("nora"), Optional.of(RECEIPT))).isEqualTo(new Commit.Committed());
    }

    @Test
    void forgetsAnAnswerThatHasExpired() {
        commit(adding("eve"), Optional.of(RECEIPT));
        ports().clock().set(RECEIPT.expires().plusSeconds(1));
        var renewed = receipt("body-2", RECEIPT.expires().plus(Duration.ofHours(24)));

        assertThat(commit(adding("nora"), Optional.of(renewed))).isEqualTo(new Commit.Committed());
        assertThat(commit(List.of(), Optional.of(renewed))).isEqualTo(new Commit.AlreadyAnswered(renewed));
    }

    @Test
    void stillKnowsAnAnswerJustBeforeItExpires() {
        commit(adding("eve"), Optional.of(RECEIPT));
        ports().clock().set(RECEIPT.expires().minusSeconds(1));

        assertThat(commit(adding("nora"), Optional.of(RECEIPT))).isEqualTo(new Commit.AlreadyAnswered(RECEIPT));
    }

    @Test
    void writesAuditEntriesAndEventsOnce() {
        commit(ports().auditTrail().append(entry("a-1")), ports().events().publish(event("e-1")));

        assertConflicts(ports().auditTrail().append(entry("a-1")));
        assertConflicts(ports().events().publish(event("e-1")));
        commit(ports().auditTrail().append(entry("a-2")), ports().events().publish(event("e-2")));
        assertThat(auditEntries()).containsExactly(entry("a-2"), entry("a-1"));
    }

    @Test
    void writesAnAuditEntryWithoutSubjectOrNote() {
        var entry =
                new AuditEntry("a-1", ACME, NOW, ANNA, Attempt.at(Action.VIEW_LICENSE), "forbidden", Callers.ORIGIN);

        commit(ports().auditTrail().append(entry));

        assertThat(auditEntries()).containsExactly(entry);
    }

    private Commit commit(List<ConditionalWrite> changes, Optional<Receipt> receipt) {
        return ports().transactions().commit(changes, receipt);
    }

    private List<ConditionalWrite> adding(String contact) {
        return ports().contacts().add(aContact(contact).in(ACME));
    }

    private List<AuditEntry> auditEntries() {
        var all = AuditFilter.NONE;
        return ports().auditTrail()
                .view(caller("anna"), all, first(10))
                .subject()
                .items();
    }

    private boolean exists(String contact) {
        return ports().contacts().find(ACME, new ContactId(contact)).isPresent();
    }

    private static Receipt receipt(String fingerprint, Instant expires) {
        return new Receipt(Optional.of(ACME), "acme#anna#/incidents#key 1", fingerprint, "{\"status\":201}", expires);
    }

    private static Receipt withAnswer(String answer) {
        return new Receipt(RECEIPT.organization(), RECEIPT.key(), RECEIPT.fingerprint(), answer, RECEIPT.expires());
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry(
                id,
                ACME,
                NOW,
                ANNA,
                new Attempt(Action.MUTATE_LICENSE, "m-1", "note"),
                AuditEntry.DONE,
                Callers.ORIGIN);
    }

    private static DomainEvent event(String id) {
        return new DomainEvent(id, EventType.LicenseMutated, ACME, "m-1", "anna", NOW);
    }
}
