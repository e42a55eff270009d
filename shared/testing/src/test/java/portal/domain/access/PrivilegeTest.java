package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.Callers.signedInAt;
import static portal.testing.fake.Callers.withoutSecondFactor;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portal.testing.fake.Callers;

class PrivilegeTest {
    private static final Privilege ANYBODYS = new Privilege(Capability.VIEW_OWN_DATA, Action.VIEW_CONTACTS);
    private static final Privilege ADMINISTRATORS = new Privilege(Capability.MANAGE_CONTACTS, Action.VIEW_CONTACTS);
    private static final Privilege REPORTERS = new Privilege(Capability.SUBMIT_INCIDENT, Action.SUBMIT_INCIDENT);
    private static final Caller.Customer ANNA = Callers.customer("acme", "anna");

    @Test
    void letsInACallerWithTheRight() {
        assertThat(denial(ADMINISTRATORS, member(Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void letsInWithoutAnyRoleWhereNoneIsNeeded() {
        assertThat(denial(ANYBODYS, member())).isEmpty();
    }

    @Test
    void refusesACallerWithoutTheRight() {
        assertThat(denial(ADMINISTRATORS, member(Role.EMPLOYEE)))
                .contains(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS))
                .map(Denial::code)
                .contains("forbidden");
    }

    @Test
    void tellsThatSubmittingIncidentsTakesARoleOfItsOwn() {
        assertThat(denial(REPORTERS, member(Role.ADMINISTRATOR)))
                .contains(new Denial.CapabilityRequired(Capability.SUBMIT_INCIDENT))
                .map(Denial::code)
                .contains("incident-role-required");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void refusesAContactWhatIsForTheVendorWhateverTheRole(Role role) {
        var vendors = new Privilege(Capability.KEEP_REGISTER, Action.ACT_AS_BACK_OFFICE);

        assertThat(denial(vendors, member(role))).contains(new Denial.CapabilityRequired(Capability.KEEP_REGISTER));
    }

    @ParameterizedTest
    @CsvSource({"-3600, false", "-1, false", "0, false", "1, true", "60, true"})
    void acceptsASignInAfterTheSecondInWhichSessionsWereEnded(int secondsAfter, boolean accepted) {
        var caller = signedInAt(START.plusSeconds(secondsAfter), ANNA);

        assertThat(ADMINISTRATORS.denial(caller, memberWithSessionsEndedAt(START, Role.ADMINISTRATOR), START))
                .isEqualTo(accepted ? Optional.empty() : Optional.of(new Denial.SessionEnded()));
    }

    @Test
    void endsTheSessionOfARemovedContact() {
        assertThat(denial(ANYBODYS, Optional.empty())).contains(new Denial.SessionEnded());
    }

    @Test
    void endsTheSessionBeforeItLooksAtRights() {
        assertThat(denial(ADMINISTRATORS, memberWithSessionsEndedAt(START, Role.EMPLOYEE)))
                .contains(new Denial.SessionEnded());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "899, true", "900, true", "901, false", "86400, false"})
    void asksForASignInWithinFifteenMinutesIfARecentSecondFactorIsRequired(int secondsAgo, boolean allowed) {
        var caller = signedInAt(START.minusSeconds(secondsAgo), ANNA);
        var privilege = ADMINISTRATORS.withRecentSecondFactor();

        assertThat(privilege.denial(caller, member(Role.ADMINISTRATOR), START))
                .isEqualTo(allowed ? Optional.empty() : Optional.of(new Denial.RecentSecondFactorRequired()));
        assertThat(ADMINISTRATORS.denial(caller, member(Role.ADMINISTRATOR), START))
                .isEmpty();
    }

    @Test
    void asksForASignInWithASecondFactorIfARecentOneIsRequired() {
        var caller = withoutSecondFactor(ANNA);

        assertThat(ADMINISTRATORS.withRecentSecondFactor().denial(caller, member(Role.ADMINISTRATOR), START))
                .contains(new Denial.RecentSecondFactorRequired());
    }

    @Test
    void looksAtRightsBeforeTheSecondFactor() {
        var caller = withoutSecondFactor(ANNA);

        assertThat(ADMINISTRATORS.withRecentSecondFactor().denial(caller, member(Role.EMPLOYEE), START))
                .contains(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "86399, false", "86400, true", "86401, true"})
    void asksForTwentyFourHoursSinceTheAppointmentIfASettledAdministratorIsRequired(int secondsAgo, boolean allowed) {
        var appointed = START.minusSeconds(secondsAgo);
        var anna = member(new Appointment(Appointment.By.ADMINISTRATOR, appointed));

        assertThat(denial(ADMINISTRATORS.ofSettledAdministrator(), anna))
                .isEqualTo(
                        allowed
                                ? Optional.empty()
                                : Optional.of(new Denial.AppointedRecently(appointed.plus(Duration.ofHours(24)))));
        assertThat(denial(ADMINISTRATORS, anna)).isEmpty();
    }

    @Test
    void letsInAtOnceWhomTheVendorAppointedAndWhoseAppointmentWasNotRecorded() {
        assertThat(denial(
                        ADMINISTRATORS.ofSettledAdministrator(), member(new Appointment(Appointment.By.VENDOR, START))))
                .isEmpty();
        assertThat(denial(ADMINISTRATORS.ofSettledAdministrator(), member(Role.ADMINISTRATOR)))
                .isEmpty();
    }

    @Test
    void asksForTheSecondFactorBeforeItTellsOfTheWait() {
        var both = ADMINISTRATORS.withRecentSecondFactor().ofSettledAdministrator();
        var anna = member(new Appointment(Appointment.By.ADMINISTRATOR, START));

        assertThat(both.denial(withoutSecondFactor(ANNA), anna, START))
                .contains(new Denial.RecentSecondFactorRequired());
        assertThat(ADMINISTRATORS.ofSettledAdministrator().withRecentSecondFactor())
                .isEqualTo(both);
    }

    private static Optional<Denial> denial(Privilege privilege, Optional<Member> member) {
        return privilege.denial(ANNA, member, START);
    }

    private static Optional<Member> member(Role... roles) {
        return member(Optional.empty(), roles);
    }

    private static Optional<Member> memberWithSessionsEndedAt(Instant moment, Role... roles) {
        return member(Optional.of(moment), roles);
    }

    private static Optional<Member> member(Appointment appointment) {
        return member(Optional.empty(), Optional.of(appointment), Role.ADMINISTRATOR);
    }

    private static Optional<Member> member(Optional<Instant> sessionsEndedAt, Role... roles) {
        return member(sessionsEndedAt, Optional.empty(), roles);
    }

    private static Optional<Member> member(
            Optional<Instant> sessionsEndedAt, Optional<Appointment> appointment, Role... roles) {
        return Optional.of(new Member(
                ANNA.organization(),
                ANNA.contact(),
                "Anna",
                new EmailAddress("anna@acme.example"),
                Set.of(roles),
                sessionsEndedAt,
                appointment));
    }
}
