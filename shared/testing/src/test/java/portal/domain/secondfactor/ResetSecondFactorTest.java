package portal.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.Callers.signedInAt;
import static portal.testing.fake.Callers.withoutSecondFactor;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.SecondFactor;
import portal.domain.event.EventType;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ResetSecondFactorTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(
                    anAdministrator("anna"),
                    anAdministrator("bob"),
                    anEmployee("eve").named("Eve"));

    @Test
    void resetsTheSecondFactorAndEndsSessionsInThatSecond() {
        portal.clock().set(START.plusMillis(1_750));

        var outcome = reset(acme.caller("anna"), "eve");

        var ended = START.plusSeconds(1);
        assertThat(outcome).isEqualTo(done("eve", START.plusMillis(1_750), ended));
        assertThat(acme.contact("eve").sessionsEndedAt()).contains(ended);
        assertThat(acme.contact("eve").secondFactor())
                .isEqualTo(new SecondFactor(
                        SecondFactor.Status.RESET_PENDING,
                        START.plusMillis(1_750),
                        Optional.of(new SecondFactor.Reset(Optional.of("192.0.2.1"), START.plusMillis(1_750)))));
    }

    @Test
    void changesNothingElseOfTheContact() {
        var before = acme.contact("eve");

        reset(acme.caller("anna"), "eve");

        var after = acme.contact("eve");
        assertThat(after.roles()).isEqualTo(before.roles());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.email()).isEqualTo(before.email());
        assertThat(after.language()).isEqualTo(before.language());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void resetsItAgain() {
        reset(acme.caller("anna"), "eve");
        portal.clock().set(START.plusSeconds(5));

        assertThat(reset(acme.caller("anna"), "eve"))
                .isEqualTo(done("eve", START.plusSeconds(5), START.plusSeconds(5)));
    }

    @Test
    void recordsWhoResetWhoseSecondFactorWhenAndWhyAndAnnouncesIt() {
        reset(acme.caller("anna"), "eve");

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.subject()).isEqualTo("eve");
            assertThat(entry.at()).isEqualTo(START);
            assertThat(entry.origin()).isEqualTo(Callers.ORIGIN);
            assertThat(entry.note()).isEqualTo("Lost phone");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.TwoFactorReset);
            assertThat(event.subject()).isEqualTo("eve");
            assertThat(event.actor()).isEqualTo("anna");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, true", "899, true", "900, true", "901, false", "86400, false"})
    void asksForASignInWithinFifteenMinutes(int secondsAgo, boolean allowed) {
        var outcome = reset(signedInAt(START.minusSeconds(secondsAgo), acme.caller("anna")), "eve");

        assertThat(outcome)
                .isEqualTo(
                        allowed
                                ? done("eve", START, START)
                                : new UseCaseResult.Denied<>(new Denial.RecentSecondFactorRequired()));
    }

    @Test
    void asksForASignInWithASecondFactor() {
        var outcome = reset(withoutSecondFactor(acme.caller("anna")), "eve");

        assertThat(outcome).isEqualTo(new UseCaseResult.Denied<>(new Denial.RecentSecondFactorRequired()));
        assertRefused("recent-second-factor-required", "eve");
    }

    @Test
    void refusesAnAdministratorsOwn() {
        var outcome = reset(acme.caller("anna"), "anna");

        assertThat(outcome).isEqualTo(passed(new ResetOutcome.OwnSecondFactor()));
        assertRefused("own-second-factor", "anna");
    }

    @Test
    void refusesAnAdministratorsOwnBeforeAskingForARecentSignIn() {
        assertThat(reset(withoutSecondFactor(acme.caller("anna")), "anna"))
                .isEqualTo(passed(new ResetOutcome.OwnSecondFactor()));
    }

    @Test
    void protectsAnotherAdministratorFromOneWhoWasAppointedJustNow() {
        acme.with(anAdministrator("new").appointedAt(START.minusSeconds(60)));

        assertThat(reset(acme.caller("new"), "bob"))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.AppointedRecently(START.plusSeconds(86_340))));
        assertRefused("appointed-recently", "bob");
        assertThat(reset(acme.caller("new"), "eve")).isEqualTo(done("eve", START, START));
    }

    @Test
    void refusesContactsWhoAreNotAdministrators() {
        var outcome = reset(acme.caller("eve"), "bob");

        assertThat(outcome)
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.RESET_SECOND_FACTOR)));
        assertRefused("forbidden", "bob");
    }

    @Test
    void knowsNobodyOfAnotherOrganization() {
        portal.organization("globex").with(anEmployee("gert"));

        assertThat(reset(acme.caller("anna"), "gert")).isEqualTo(passed(new ResetOutcome.NoSuchContact()));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.subject()).isEqualTo("gert");
            assertThat(entry.result()).isEqualTo("not-found");
        });
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.organization("globex").contact("gert").sessionsEndedAt())
                .isEmpty();
    }

    @Test
    void answersTheSameForAContactOfAnotherOrganizationAsForNobody() {
        portal.organization("globex").with(anEmployee("gert"));

        assertThat(reset(acme.caller("anna"), "gert")).isEqualTo(reset(acme.caller("anna"), "nobody"));
    }

    @Test
    void endsTheSessionsOfTheAdministratorWhoseFactorWasReset() {
        portal.commit(List.of(portal.contacts()
                .update(acme.contact("bob").withResetPending(new SecondFactor.Reset(Optional.empty(), START), START))));

        assertThat(reset(signedInAt(START, acme.caller("bob")), "eve"))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
        portal.clock().set(START.plusSeconds(1));
        assertThat(reset(signedInAt(START.plusSeconds(1), acme.caller("bob")), "eve"))
                .isInstanceOf(UseCaseResult.Passed.class);
    }

    private void assertRefused(String code, String subject) {
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo(code);
            assertThat(entry.subject()).isEqualTo(subject);
        });
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(acme.contact(subject).sessionsEndedAt()).isEmpty();
        assertThat(acme.contact(subject).secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
    }

    private UseCaseResult<ResetOutcome> reset(Caller.Customer caller, String contact) {
        var command = new ResetSecondFactor.Command(new ContactId(contact), "Lost phone");
        return portal.commit(portal.decide(
                new ResetSecondFactor(portal.contacts(), portal.dueResets(), portal.journal(), Duration.ofHours(4)),
                caller,
                command));
    }

    private static UseCaseResult<ResetOutcome> done(String contact, Instant at, Instant ended) {
        return passed(new ResetOutcome.Reset(new ContactId(contact), at, ended));
    }

    private static UseCaseResult<ResetOutcome> passed(ResetOutcome outcome) {
        return new UseCaseResult.Passed<>(outcome);
    }
}
