package portal.testing.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.incident.IncidentFilter.Scope.ALL;
import static portal.domain.incident.IncidentFilter.Scope.OWN;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.Author;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Incidents;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.domain.incident.StatusChange;
import portal.domain.incident.StatusHistory;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.paging.Page;

/** How incidents are stored. */
public abstract class IncidentsContract extends PortContract {

    @Test
    void givesBackEverythingOfAnIncident() {
        var incident = incident(1001, "anna", IncidentStatus.OPEN);
        commit(incidents().add(incident));

        assertThat(incidents().find(ACME, new IncidentNumber(1001))).contains(incident);
        assertThat(incidents().view(caller("anna"), new IncidentNumber(1001)).subject())
                .contains(incident);
    }

    @Test
    void keepsADescriptionOfTwentyThousandCharacters() {
        var description = "\uD83D\uDE00".repeat(10_000);
        commit(incidents().add(new Incident(summary(ACME, 1001, "anna", IncidentStatus.OPEN), description)));

        assertThat(incidents().find(ACME, new IncidentNumber(1001)).map(Incident::description))
                .contains(description);
    }

    @Test
    void showsAnIncidentTogetherWithTheCallersMembership() {
        add(ACME, anIncidentManager("anna"));
        addIncidents("anna");

        assertThat(incidents().view(caller("anna"), new IncidentNumber(1001)).member())
                .isPresent();
        assertThat(incidents().view(caller("anna"), filter(ALL), first(5)).member())
                .isPresent();
        assertThat(incidents().view(caller("ghost"), new IncidentNumber(1001)).member())
                .isEmpty();
        assertThat(incidents().view(caller("ghost"), filter(ALL), first(5)).member())
                .isEmpty();
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        commit(incidents().add(new Incident(summary(GLOBEX, 1001, "anna", IncidentStatus.OPEN), "Help")));

        assertThat(incidents().view(caller("anna"), new IncidentNumber(1001)).subject())
                .isEmpty();
        assertThat(incidents()
                        .view(caller("anna"), filter(ALL), first(5))
                        .subject()
                        .items())
                .isEmpty();
    }

    @Test
    void givesEachNumberOutOnceWhetherItIsUsedOrNot() {
        assertThat(incidents().next()).isEqualTo(new IncidentNumber(1001));
        assertThat(incidents().next()).isEqualTo(new IncidentNumber(1002));

        addIncidents("anna");

        assertThat(incidents().next()).isEqualTo(new IncidentNumber(1003));
    }

    @Test
    void givesOutNoNumberTwiceAtTheSameMoment() {
        var numbers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> incidents().next())
                .toList();

        assertThat(numbers).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void refusesASecondIncidentWithTheSameNumber() {
        addIncidents("anna");

        assertConflicts(incidents().add(incident(1001, "bob", IncidentStatus.OPEN)));
        assertThat(incidents()
                        .find(ACME, new IncidentNumber(1001))
                        .orElseThrow()
                        .summary()
                        .reporter())
                .isEqualTo(new ContactId("anna"));
    }

    @Test
    void showsTheNewestFirst() {
        addIncidents("anna", "bob", "anna");

        assertThat(numbers(page(filter(ALL), 10, none()))).containsExactly(1003, 1002, 1001);
    }

    @Test
    void showsTheNewestFirstAlsoWhenNumbersGetLonger() {
        commit(incidents().add(incident(9_998, "anna", IncidentStatus.OPEN)));
        for (int number = 9_999; number <= 10_001; number++) {
            commit(incidents().add(incident(number, "anna", IncidentStatus.OPEN)));
        }

        assertThat(numbers(page(filter(ALL), 10, none()))).containsExactly(10_001, 10_000, 9_999, 9_998);
    }

    @Test
    void showsOwnIncidentsAlone() {
        addIncidents("anna", "bob", "anna");

        assertThat(numbers(page(filter(OWN), 10, none()))).containsExactly(1003, 1001);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void pagesThroughAFilteredListWithoutGapsOrRepeats(int limit) {
        for (int number = 1001; number <= 1020; number++) {
            var status = number % 3 == 0 ? IncidentStatus.CLOSED : IncidentStatus.OPEN;
            commit(incidents().add(incident(number, "anna", status)));
        }
        var closed = new IncidentFilter(ALL, Optional.of(IncidentStatus.CLOSED), Optional.empty());
        var seen = new ArrayList<Integer>();
        var after = none();
        do {
            var page = page(closed, limit, after);
            assertThat(page.items()).hasSizeBetween(1, limit);
            seen.addAll(numbers(page));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).containsExactly(1020, 1017, 1014, 1011, 1008, 1005, 1002);
    }

    @Test
    void hasNoNextPageAfterTheLastMatch() {
        commit(incidents().add(incident(1001, "anna", IncidentStatus.CLOSED)));
        commit(incidents().add(incident(1002, "anna", IncidentStatus.OPEN)));

        var open = new IncidentFilter(OWN, Optional.of(IncidentStatus.OPEN), Optional.empty());

        assertThat(page(open, 1, none()).next()).isEmpty();
    }

    @Test
    void hasNoNextPageAfterAnExactMultiple() {
        addIncidents("anna", "anna", "anna", "anna");

        var one = page(filter(OWN), 2, none());
        var two = page(filter(OWN), 2, one.next());

        assertThat(numbers(two)).containsExactly(1002, 1001);
        assertThat(two.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, , 1003 1002",
        ", LOW, 1004 1002",
        "CLOSED, LOW, 1002",
        "OPEN, HIGH, 1001",
        "OPEN, CRITICAL, ''",
        ", , 1004 1003 1002 1001"
    })
    void filtersByStatusAndSeverity(@Nullable IncidentStatus status, @Nullable Severity severity, String expected) {
        commit(incidents().add(incident(1001, IncidentStatus.OPEN, Severity.HIGH)));
        commit(incidents().add(incident(1002, IncidentStatus.CLOSED, Severity.LOW)));
        commit(incidents().add(incident(1003, IncidentStatus.CLOSED, Severity.NORMAL)));
        commit(incidents().add(incident(1004, IncidentStatus.OPEN, Severity.LOW)));

        var filter = new IncidentFilter(ALL, Optional.ofNullable(status), Optional.ofNullable(severity));

        assertThat(numbers(page(filter, 10, none())).stream()
                        .map(Object::toString)
                        .collect(joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void listsThoseOfAnOrganizationForTheVendor() {
        commit(ports().organizations()
                .add(
                        new Organization(
                                ACME,
                                "Acme",
                                new ParticipantNumber("12345"),
                                1,
                                OrganizationDetails.NONE,
                                NOW,
                                Optional.empty(),
                                1),
                        Optional.empty()));
        addIncidents("anna", "bob", "anna");

        assertThat(numbers(incidents().list(ACME, filter(OWN), first(2)).orElseThrow()))
                .containsExactly(1003, 1002);
        assertThat(incidents().list(GLOBEX, filter(ALL), first(2))).isEmpty();
    }

    @Test
    void changesStatusAndNumberOfMessagesInBothLists() {
        addIncidents("anna");
        var before = summary(1001);
        var after = changed(before, IncidentStatus.CLOSED, 3);

        commit(incidents().update(before, after));

        assertThat(summary(1001)).isEqualTo(after);
        assertThat(page(filter(OWN), 5, none()).items()).containsExactly(after);
        assertThat(page(filter(ALL), 5, none()).items()).containsExactly(after);
        assertThat(incidents().find(ACME, new IncidentNumber(1001)).map(Incident::description))
                .contains("It does not work");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 0", "OPEN, 1"})
    void refusesAChangeOfSomethingThatChangedMeanwhile(IncidentStatus status, int messages) {
        addIncidents("anna");
        var before = summary(1001);
        var meanwhile = changed(before, status, messages);
        commit(incidents().update(before, meanwhile));

        assertConflicts(incidents().update(before, changed(before, IncidentStatus.CLOSED, 1)));
        assertThat(summary(1001)).isEqualTo(meanwhile);
    }

    @Test
    void keepsWhoChangedTheStatusAndWhy() {
        addIncidents("anna");
        var sam = new StatusChange(
                IncidentStatus.CLOSED,
                new Author(Side.SUPPORT, Optional.empty(), "Sam"),
                Optional.of("Solved in 12.4"),
                NOW);
        var anna = new StatusChange(
                IncidentStatus.OPEN,
                new Author(Side.CUSTOMER, Optional.of(new ContactId("anna")), "Anna"),
                Optional.empty(),
                NOW.plusSeconds(1));
        var once = new StatusHistory(List.of(sam), 1);
        var twice = new StatusHistory(List.of(sam, anna), 2);

        assertThat(history()).isEqualTo(StatusHistory.NONE);
        commit(incidents().keep(summary(1001), once));
        assertThat(history()).isEqualTo(once);
        assertConflicts(incidents().keep(summary(1001), once));
        commit(incidents().keep(summary(1001), twice));
        assertThat(history()).isEqualTo(twice);
        assertConflicts(incidents().keep(summary(1001), twice));
    }

    private StatusHistory history() {
        return incidents().find(ACME, new IncidentNumber(1001)).orElseThrow().history();
    }

    @Test
    void refusesAChangeOfSomethingThatDoesNotExist() {
        var unknown = summary(ACME, 1001, "anna", IncidentStatus.OPEN);

        assertConflicts(incidents().update(unknown, changed(unknown, IncidentStatus.CLOSED, 0)));
    }

    private IncidentSummary summary(int number) {
        return incidents().find(ACME, new IncidentNumber(number)).orElseThrow().summary();
    }

    private static IncidentSummary changed(IncidentSummary summary, IncidentStatus status, int messages) {
        return new IncidentSummary(
                summary.organization(),
                summary.number(),
                summary.subject(),
                summary.severity(),
                summary.productArea(),
                summary.reporter(),
                summary.reporterName(),
                status,
                summary.createdAt(),
                summary.updatedAt().plusSeconds(60),
                messages);
    }

    private static Incident incident(int number, IncidentStatus status, Severity severity) {
        var summary = new IncidentSummary(
                ACME,
                new IncidentNumber(number),
                "Subject",
                severity,
                Optional.empty(),
                new ContactId("anna"),
                "Anna",
                status,
                NOW,
                NOW);
        return new Incident(summary, "It does not work");
    }

    private Incidents incidents() {
        return ports().incidents();
    }

    private void addIncidents(String... reporters) {
        for (int i = 0; i < reporters.length; i++) {
            int number = IncidentNumber.FIRST + i;
            commit(incidents().add(incident(number, reporters[i], IncidentStatus.OPEN)));
        }
    }

    private Page<IncidentSummary> page(IncidentFilter filter, int limit, Optional<String> after) {
        var request = after.isPresent() ? next(limit, after) : first(limit);
        return incidents().view(caller("anna"), filter, request).subject();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static IncidentFilter filter(IncidentFilter.Scope scope) {
        return new IncidentFilter(scope, Optional.empty(), Optional.empty());
    }

    private static List<Integer> numbers(Page<IncidentSummary> page) {
        return page.items().stream().map(summary -> summary.number().sequence()).toList();
    }

    private static Incident incident(int number, String reporter, IncidentStatus status) {
        return new Incident(summary(ACME, number, reporter, status), "It does not work");
    }

    private static IncidentSummary summary(
            OrganizationId organization, int number, String reporter, IncidentStatus status) {
        return new IncidentSummary(
                organization,
                new IncidentNumber(number),
                "Subject of " + number,
                Severity.HIGH,
                number % 2 == 0 ? Optional.of("Payroll") : Optional.empty(),
                new ContactId(reporter),
                "Name of " + reporter,
                status,
                NOW,
                NOW.plusSeconds(number));
    }
}
