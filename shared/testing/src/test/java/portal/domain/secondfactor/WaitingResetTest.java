package portal.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.Callers.withoutSecondFactor;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.Intervention;
import portal.domain.access.Role;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.Contact;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

/** The reset of an administrator's second factor waits (docs/domain.md, section 7). */
class WaitingResetTest {
    private static final Instant DUE = START.plus(Duration.ofHours(4));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ManageWaitingResets waitingResets = new ManageWaitingResets(portal.contacts(), portal.journal());
    private final OrganizationFixture acme = portal.organization("acme")
            .with(
                    anAdministrator("anna"),
                    anAdministrator("bob"),
                    anAdministrator("cleo"),
                    anAdministrator("new").appointedAt(START.minusSeconds(60)));

    @Test
    void changesNothingYet() {
        var before = acme.contact("bob");

        assertThat(request("anna", "bob")).isEqualTo(passed(new ResetOutcome.Waits(new ContactId("bob"), DUE)));

        assertThat(acme.contact("bob").secondFactor()).isEqualTo(before.secondFactor());
        assertThat(acme.contact("bob").sessionsEndedAt()).isEmpty();
        assertThat(acme.contact("bob").waitingReset()).hasValueSatisfying(reset -> {
            assertThat(reset.requesterName()).isEqualTo("Anna");
            assertThat(reset.reason()).isEqualTo("Lost phone");
            assertThat(reset.from()).contains("192.0.2.1");
        });
        assertThat(actions()).containsExactly(Action.REQUEST_SECOND_FACTOR_RESET);
        assertThat(events()).containsExactly(EventType.TwoFactorResetRequested);
    }

    @Test
    void keepsItsMomentWhenItIsAskedForAgain() {
        request("anna", "bob");
        portal.clock().advance(Duration.ofMinutes(10));

        assertThat(request("cleo", "bob")).isEqualTo(passed(new ResetOutcome.Waits(new ContactId("bob"), DUE)));
        assertThat(actions()).hasSize(1);
    }

    @Test
    void takesEffectAtOnceWhenAFurtherAdministratorApproves() {
        request("anna", "bob");

        assertThat(approve("cleo", "bob"))
                .isEqualTo(passed(new ResetOutcome.Reset(new ContactId("bob"), START, START)));

        assertReset();
        assertThat(actions()).containsExactly(Action.REQUEST_SECOND_FACTOR_RESET, Action.APPROVE_SECOND_FACTOR_RESET);
        assertThat(events()).containsExactly(EventType.TwoFactorResetRequested, EventType.TwoFactorReset);
        assertThat(approve("cleo", "bob")).isEqualTo(passed(new ResetOutcome.NoneWaits()));
        carryOut(DUE);
        assertThat(events()).hasSize(2);
    }

    @Test
    void isNotApprovedByWhoAskedForItOrByTheOneConcerned() {
        request("anna", "bob");

        assertThat(approve("anna", "bob")).isEqualTo(passed(new ResetOutcome.OwnRequest()));
        assertThat(approve("bob", "bob")).isEqualTo(passed(new ResetOutcome.OwnSecondFactor()));
        assertThat(acme.contact("bob").waitingReset()).isPresent();
    }

    @Test
    void isCalledOffByAnyAdministratorTheOneConcernedToo() {
        for (var by : List.of("anna", "bob", "cleo")) {
            request("anna", "bob");

            assertThat(callOff(by, "bob")).isEqualTo(passed(new ResetOutcome.CalledOff()));

            assertThat(acme.contact("bob").waitingReset()).isEmpty();
            portal.clock().advance(Duration.ofSeconds(1));
        }
        carryOut(DUE.plusSeconds(60));
        assertThat(acme.contact("bob").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
        assertThat(events()).doesNotContain(EventType.TwoFactorReset);
        assertThat(portal.dueResets().until(DUE.plusSeconds(60))).isEmpty();
    }

    @Test
    void needsARecentSecondFactorAndASettledAdministratorToDecideOnIt() {
        request("anna", "bob");

        assertThat(run(waitingResets.approve(), withoutSecondFactor(acme.caller("cleo")), "bob"))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.RecentSecondFactorRequired()));
        assertThat(run(waitingResets.callOff(), withoutSecondFactor(acme.caller("bob")), "bob"))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.RecentSecondFactorRequired()));
        var until = new UseCaseResult.Denied<ResetOutcome>(new Denial.AppointedRecently(START.plusSeconds(86_340)));
        assertThat(approve("new", "bob")).isEqualTo(until);
        assertThat(callOff("new", "bob")).isEqualTo(until);
    }

    @Test
    void doesNotExistForOthers() {
        portal.organization("globex").with(anAdministrator("gina"), anAdministrator("otto"));

        assertThat(approve("anna", "bob")).isEqualTo(passed(new ResetOutcome.NoneWaits()));
        assertThat(callOff("anna", "gina")).isEqualTo(passed(new ResetOutcome.NoneWaits()));
    }

    @Test
    void takesEffectByItselfAfterFourHoursOnceInTheNameOfWhoAskedForIt() {
        request("anna", "bob");
        portal.clock().set(DUE.plusSeconds(1));

        carryOut(DUE.minusSeconds(1));
        assertThat(acme.contact("bob").waitingReset()).isPresent();
        carryOut(DUE);
        carryOut(DUE);

        assertReset();
        assertThat(portal.auditEntries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.note()).isEqualTo("Lost phone");
            assertThat(entry.origin().sourceAddress()).isEqualTo("192.0.2.1");
        });
        assertThat(events()).containsExactly(EventType.TwoFactorResetRequested, EventType.TwoFactorReset);
    }

    @Test
    void takesEffectAlsoWhenTheContactIsNoAdministratorAnyMore() {
        request("anna", "bob");
        portal.commit(List.of(portal.contacts().update(acme.contact("bob").with(Set.<Role>of()))));

        carryOut(DUE);

        assertReset();
        assertThat(acme.contact("bob").secondFactor().resetFrom(DUE))
                .as("from where it was asked for")
                .contains("192.0.2.1");
    }

    @Test
    void isForgottenWithTheContact() {
        request("anna", "bob");
        acme.without("bob");

        carryOut(DUE);

        assertThat(portal.dueResets().until(DUE)).isEmpty();
        assertThat(events()).containsExactly(EventType.TwoFactorResetRequested);
    }

    @Test
    void takesEffectAtOnceWhenSupportApproves() {
        request("anna", "bob");

        assertThat(support(waitingResets.approveAsSupport(), "bob"))
                .isEqualTo(new ResetOutcome.Reset(new ContactId("bob"), START, START));

        assertReset();
        assertThat(acme.contact("bob").secondFactor().resetFrom(START)).contains("192.0.2.1");
        assertBySupport(Action.APPROVE_SECOND_FACTOR_RESET, AuditEntry.DONE);
        assertThat(events())
                .containsExactly(
                        EventType.TwoFactorResetRequested, EventType.TwoFactorReset, EventType.SupportIntervened);
        assertThat(support(waitingResets.approveAsSupport(), "bob")).isEqualTo(new ResetOutcome.NoneWaits());
        assertBySupport(Action.APPROVE_SECOND_FACTOR_RESET, "not-found");
    }

    @Test
    void isCalledOffBySupport() {
        request("anna", "bob");

        assertThat(support(waitingResets.callOffAsSupport(), "bob")).isEqualTo(new ResetOutcome.CalledOff());

        assertThat(acme.contact("bob").waitingReset()).isEmpty();
        assertThat(acme.contact("bob").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
        assertBySupport(Action.CALL_OFF_SECOND_FACTOR_RESET, AuditEntry.DONE);
        assertThat(events())
                .containsExactly(
                        EventType.TwoFactorResetRequested,
                        EventType.TwoFactorResetCalledOff,
                        EventType.SupportIntervened);
        carryOut(DUE);
        assertThat(events()).doesNotContain(EventType.TwoFactorReset);
        assertThat(support(waitingResets.callOffAsSupport(), "bob")).isEqualTo(new ResetOutcome.NoneWaits());
    }

    @Test
    void existsForSupportOnlyInTheOrganizationThatItNames() {
        portal.organization("globex").with(anAdministrator("gina"), anAdministrator("otto"));

        for (var useCase : List.of(waitingResets.approveAsSupport(), waitingResets.callOffAsSupport())) {
            assertThat(support(useCase, "gina")).isEqualTo(new ResetOutcome.NoSuchContact());
        }
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void isDecidedOnceWhenItIsApprovedAndCalledOffAtTheSameMoment() {
        request("anna", "bob");
        var approval = portal.decide(waitingResets.approve(), acme.caller("cleo"), new ContactId("bob"));

        callOff("bob", "bob");

        assertThat(portal.transactions().commit(approval.changes(), Optional.empty()))
                .isEqualTo(new Transactions.Commit.Conflicted());
        assertThat(acme.contact("bob").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
    }

    @Test
    void ofWhichOneFailsDoesNotKeepTheNextOnesWaiting() {
        request("anna", "cleo");
        portal.clock().advance(Duration.ofSeconds(1));
        request("anna", "bob");
        var commits = new AtomicInteger();
        Transactions failingAtFirst = (changes, receipt) -> {
            if (commits.getAndIncrement() == 0) {
                throw new StoreUnavailable("The first fails");
            }
            return portal.transactions().commit(changes, receipt);
        };
        var carryOut = new CarryOutDueResets(
                portal.dueResets(),
                portal.contacts(),
                new TransactionRunner(failingAtFirst, portal.backoff()),
                portal.journal());

        assertThatThrownBy(() -> carryOut.carryOut(DUE.plusSeconds(1))).hasMessage("The first fails");

        assertReset();
        assertThat(acme.contact("cleo").waitingReset()).isPresent();
        carryOut(DUE.plusSeconds(1));
        assertThat(acme.contact("cleo").waitingReset()).isEmpty();
    }

    private void assertReset() {
        assertThat(acme.contact("bob").secondFactor().status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        assertThat(acme.contact("bob").sessionsEndedAt()).isPresent();
        assertThat(acme.contact("bob").waitingReset()).isEmpty();
    }

    private void carryOut(Instant scheduled) {
        new CarryOutDueResets(portal.dueResets(), portal.contacts(), portal.transactionRunner(), portal.journal())
                .carryOut(scheduled);
    }

    private UseCaseResult<ResetOutcome> request(String by, String contact) {
        var reset = new ResetSecondFactor(portal.contacts(), portal.dueResets(), portal.journal(), Duration.ofHours(4));
        return portal.commit(portal.decide(
                reset, acme.caller(by), new ResetSecondFactor.Command(new ContactId(contact), "Lost phone")));
    }

    private UseCaseResult<ResetOutcome> approve(String by, String contact) {
        return run(waitingResets.approve(), acme.caller(by), contact);
    }

    private UseCaseResult<ResetOutcome> callOff(String by, String contact) {
        return run(waitingResets.callOff(), acme.caller(by), contact);
    }

    private <S> UseCaseResult<ResetOutcome> run(
            UseCase<ContactId, S, ResetOutcome> useCase, Caller.Customer caller, String contact) {
        return portal.commit(portal.decide(useCase, caller, new ContactId(contact)));
    }

    private ResetOutcome support(
            SystemUseCase<ResetSecondFactor.SupportCommand, Optional<Contact>, ResetOutcome> useCase, String contact) {
        var command = new ResetSecondFactor.SupportCommand(
                acme.id(), new ContactId(contact), new Intervention("Piet de Boer", "Called back."));
        return portal.run(useCase, Callers.backOffice(), command);
    }

    private void assertBySupport(Action action, String result) {
        assertThat(portal.auditEntries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.subject()).isEqualTo("bob");
            assertThat(entry.attempt().subjectName()).isEqualTo("Bob");
            assertThat(entry.note()).isEqualTo("Called back.");
            assertThat(entry.result()).isEqualTo(result);
        });
    }

    private List<Action> actions() {
        return portal.auditEntries().stream()
                .filter(entry -> entry.result().equals(AuditEntry.DONE))
                .map(AuditEntry::action)
                .toList();
    }

    private List<EventType> events() {
        return portal.publishedEvents().stream().map(DomainEvent::type).toList();
    }

    private static UseCaseResult<ResetOutcome> passed(ResetOutcome outcome) {
        return new UseCaseResult.Passed<>(outcome);
    }
}
