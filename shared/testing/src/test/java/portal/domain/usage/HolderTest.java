package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EmployeeKind.STAFF;
import static portal.domain.usage.EmployeeKind.TEMPORARY;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.OUTSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.OUTSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.HolderId.Kind;

/** The seats that a holder takes in the license of participant 12345. */
class HolderTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String O3 = "O12345AC";
    private static final String T1 = "T12345AA";

    @Test
    void takesOneSeatInAllProductionEnvironmentsTogether() {
        var jan = in(O3, user(PROFIT), in(O2, user(PROFIT), in(O1, user(PROFIT), holder(Kind.USER, "jan"))));

        assertThat(seats(jan)).isEqualTo(seatsIn(Pool.of(PROFIT_USERS, PRODUCTION)));
    }

    @Test
    void takesOneSeatInProductionAndOneInTest() {
        var jan = in(T1, user(PROFIT), in(O1, user(PROFIT), holder(Kind.USER, "jan")));

        assertThat(seats(jan)).isEqualTo(seatsIn(Pool.of(PROFIT_USERS, PRODUCTION), Pool.of(PROFIT_USERS, TEST)));
    }

    @Test
    void takesASeatForEachOfItsKinds() {
        var jan = in(O1, user(PROFIT, INSITE, OUTSITE), holder(Kind.USER, "jan"));

        assertThat(seats(jan))
                .isEqualTo(seatsIn(
                        Pool.of(PROFIT_USERS, PRODUCTION),
                        Pool.of(INSITE_USERS, PRODUCTION),
                        Pool.of(OUTSITE_USERS, PRODUCTION)));
    }

    @Test
    void takesSeatsForTheKindsOfEachEnvironment() {
        var jan = in(T1, user(OUTSITE), in(O2, user(INSITE), in(O1, user(PROFIT), holder(Kind.USER, "jan"))));

        assertThat(seats(jan))
                .isEqualTo(seatsIn(
                        Pool.of(PROFIT_USERS, PRODUCTION),
                        Pool.of(INSITE_USERS, PRODUCTION),
                        Pool.of(OUTSITE_USERS, TEST)));
    }

    @Test
    void takesNoSeatWithoutAKind() {
        assertThat(seats(in(O1, user(), holder(Kind.USER, "jan")))).isEmpty();
    }

    @Test
    void takesNoSeatWhereBlocked() {
        assertThat(seats(in(O1, blocked(PROFIT), holder(Kind.USER, "jan")))).isEmpty();
    }

    @Test
    void takesASeatWhileActiveInAnotherEnvironmentOfTheType() {
        var jan = in(O2, user(PROFIT), in(O1, blocked(PROFIT), holder(Kind.USER, "jan")));

        assertThat(seats(jan)).isEqualTo(seatsIn(Pool.of(PROFIT_USERS, PRODUCTION)));
    }

    @Test
    void takesNoSeatInATypeForBeingActiveInAnother() {
        var jan = in(T1, user(PROFIT), in(O1, blocked(PROFIT), holder(Kind.USER, "jan")));

        assertThat(seats(jan)).isEqualTo(seatsIn(Pool.of(PROFIT_USERS, TEST)));
    }

    @Test
    void takesSeatsForTheKindsInWhichItIsNotBlocked() {
        var jan = in(O2, user(INSITE), in(O1, blocked(PROFIT, INSITE), holder(Kind.USER, "jan")));

        assertThat(seats(jan)).isEqualTo(seatsIn(Pool.of(INSITE_USERS, PRODUCTION)));
    }

    @Test
    void takesNoSeatAnymoreWhenRemovedEverywhere() {
        var jan = in(O1, user(PROFIT), holder(Kind.USER, "jan")).without(new EnvironmentCode(O1));

        assertThat(seats(jan)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "54321.jan, false",
        "54321.jan.12345, false",
        "jan54321, true",
        "jan.54321, true",
        "54321, true",
        "54321-jan, true",
        "x54321.jan, true",
        "654321.jan, true",
        "12345.jan, true",
        "jan, true",
        "jan.1234, true",
        "jan.123456, true",
        "12345.54321, true",
    })
    void takesASeatAsACoWorkingUserUnlessOfAnotherParticipant(String code, boolean counts) {
        var seats = seats(in(O1, coWorking(PROFIT), holder(Kind.USER, code)));

        assertThat(seats).isEqualTo(counts ? seatsIn(Pool.of(PROFIT_USERS, PRODUCTION)) : Set.of());
    }

    @Test
    void takesASeatWithAnotherParticipantsNumberWhenNotCoWorking() {
        assertThat(seats(in(O1, user(PROFIT), holder(Kind.USER, "54321.jan")))).isNotEmpty();
    }

    @Test
    void takesASeatWhereACoWorkingUserOfAnotherParticipantIsAnOrdinaryUser() {
        var kim = in(T1, user(PROFIT), in(O1, coWorking(PROFIT), holder(Kind.USER, "54321.kim")));

        assertThat(seats(kim)).isEqualTo(seatsIn(Pool.of(PROFIT_USERS, TEST)));
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "CANDIDATE"})
    void takesOneSeatOverTheLicenseAsAnEmployeeInService(EmployeeKind kind) {
        var employed = in(T1, employee(kind), in(O1, employee(kind), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(employed)).isEqualTo(seatsIn(Pool.overTheLicense(EMPLOYEES)));
    }

    @Test
    void takesASeatWhenOutOfServiceSomewhereAndInServiceElsewhere() {
        var employed = in(T1, employee(STAFF), in(O1, outOfService(STAFF), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(employed)).isEqualTo(seatsIn(Pool.overTheLicense(EMPLOYEES)));
    }

    @Test
    void takesNoSeatWhenOutOfServiceEverywhere() {
        var employed = in(T1, outOfService(TEMPORARY), in(O1, outOfService(STAFF), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(employed)).isEmpty();
    }

    @Test
    void takesATemporarySeatAsATemporaryWorker() {
        var worker = in(T1, employee(TEMPORARY), in(O1, employee(TEMPORARY), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(worker)).containsExactly(new Seat(Pool.overTheLicense(EMPLOYEES), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "CANDIDATE"})
    void takesAnOrdinarySeatWhenNotOnlyATemporaryWorker(EmployeeKind elsewhere) {
        var worker = in(T1, employee(TEMPORARY), in(O1, employee(elsewhere), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(worker)).isEqualTo(seatsIn(Pool.overTheLicense(EMPLOYEES)));
    }

    @Test
    void takesATemporarySeatWhenOtherwiseOutOfService() {
        var worker = in(T1, employee(TEMPORARY), in(O1, outOfService(STAFF), holder(Kind.EMPLOYEE, "guid")));

        assertThat(seats(worker)).containsExactly(new Seat(Pool.overTheLicense(EMPLOYEES), true));
    }

    @Test
    void takesOneSeatOverTheLicenseAsADeclaration() {
        var declaration = in(T1, mention(), in(O1, mention(), holder(Kind.DECLARATION, "d-1")));

        assertThat(seats(declaration)).isEqualTo(seatsIn(Pool.overTheLicense(DECLARATIONS)));
        assertThat(seats(holder(Kind.DECLARATION, "d-1"))).isEmpty();
    }

    @Test
    void takesOneSeatInEachTypeAsAClient() {
        var client = in(T1, mention(), in(O2, mention(), in(O1, mention(), holder(Kind.CLIENT, "c-1"))));

        assertThat(seats(client)).isEqualTo(seatsIn(Pool.of(CLIENTS, PRODUCTION), Pool.of(CLIENTS, TEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan", "Jan", "JAN"})
    void isSpelledAsItWasLastWritten(String spelling) {
        var person = new Person(Optional.of("Jan"), Optional.empty());
        var known =
                holder(Kind.USER, "jan").with(new Registration(new EnvironmentCode(O1), "jAn", user(PROFIT), person));

        var respelled = known.with(new Registration(new EnvironmentCode(O2), spelling, user(PROFIT), Person.UNKNOWN));

        assertThat(respelled.spelling()).isEqualTo(spelling);
        assertThat(respelled.names().in(PRODUCTION)).isEqualTo(person);
    }

    private static Set<Seat> seats(Holder holder) {
        return holder.seats(new ParticipantNumber("12345"));
    }

    private static Set<Seat> seatsIn(Pool... pools) {
        return Arrays.stream(pools).map(pool -> new Seat(pool, false)).collect(Collectors.toSet());
    }

    private static Holder holder(Kind kind, String text) {
        return Holder.absent(HolderId.parse(kind, text).orElseThrow());
    }

    private static Holder in(String environment, Assignment assignment, Holder holder) {
        var registration =
                new Registration(new EnvironmentCode(environment), holder.id().canonical(), assignment, Person.UNKNOWN);
        return holder.with(registration);
    }
}
