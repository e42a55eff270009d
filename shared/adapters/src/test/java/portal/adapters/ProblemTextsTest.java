package portal.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.analysis.AnalysisProblems;
import portal.adapters.contact.ContactProblems;
import portal.adapters.incident.IncidentProblems;
import portal.adapters.license.LicenseProblems;
import portal.adapters.organization.OrganizationProblems;
import portal.adapters.usage.UsageProblems;
import portal.domain.access.Brake;
import portal.domain.brake.TooMany;
import portal.domain.license.Refusal;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.http.BrakeProblem;
import portal.platform.http.Problem;
import portal.platform.text.RoleText;

class ProblemTextsTest {

    private static final String ARTICLE = "'Licentie en telling van licentie-aantallen' op help.afas.nl";

    static Stream<Problem> problems() {
        return Stream.concat(
                Stream.concat(Problem.standard().stream(), brakes()),
                Stream.of(
                        Problem.roleRequired(RoleText.anyOf(List.of(portal.domain.access.Role.ADMINISTRATOR))),
                        Problem.scopeRequired("portal/register"),
                        Problem.organizationLeaving(Instant.parse("2026-12-04T09:15:00Z")),
                        OrganizationProblems.REMOVAL_BEGUN,
                        Problem.appointedRecently(Instant.parse("2026-11-23T09:15:30.250Z")),
                        ContactProblems.EMAIL_IN_USE,
                        ContactProblems.LAST_ADMINISTRATOR,
                        ContactProblems.INVOICE_CONTACT,
                        ContactProblems.OWN_SECOND_FACTOR,
                        ContactProblems.OWN_REQUEST,
                        ContactProblems.incidentManagerLimit(3, 4),
                        IncidentProblems.INCIDENT_CLOSED,
                        IncidentProblems.ATTACHMENT_LIMIT,
                        OrganizationProblems.PARTICIPANT_IN_USE,
                        OrganizationProblems.ORGANIZATION_BEING_REMOVED,
                        AnalysisProblems.NOT_YOUR_ADDRESS,
                        UsageProblems.ENVIRONMENT_BEING_REMOVED,
                        UsageProblems.SUPERSEDED,
                        UsageProblems.maximumReached(full(Pool.overTheLicense(Metric.ENVIRONMENTS))),
                        UsageProblems.maximumReached(full(Pool.of(Metric.PROFIT_USERS, EnvironmentType.TEST))),
                        below(Metric.PROFIT_USERS, 40, 42, Optional.of(EnvironmentType.TEST)),
                        LicenseProblems.of(
                                new Refusal.Deviation(
                                        Metric.CLIENTS, new SeatCount(65), new SeatCount(60), new SeatCount(70)),
                                ARTICLE),
                        LicenseProblems.of(new Refusal.InvalidQuantity(Metric.CLIENTS), ARTICLE),
                        LicenseProblems.editionLimit(422, Metric.ENVIRONMENTS, 10)));
    }

    private static Stream<Problem> brakes() {
        return Stream.concat(
                Stream.of(Brake.values()).map(brake -> tooMany(brake, false, 61)),
                Stream.of(tooMany(Brake.ANALYSES, true, 61)));
    }

    private static Problem tooMany(Brake brake, boolean underway, long seconds) {
        return BrakeProblem.of(new TooMany(brake, 1000, underway, Instant.EPOCH), seconds);
    }

    @Test
    void tellTheLimitOfABrake() {
        assertThat(Stream.of(Brake.values())
                        .map(brake -> tooMany(brake, false, 61).detail().dutch()))
                .containsExactly(
                        "Het maximum voor uitnodigingen van uw organisatie is 1.000 per uur. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor het wijzigen van e-mailadressen door u is 1.000 per uur. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor het wissen van tweede factoren door u is 1.000 per uur. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor licentieanalyses voor u is 1.000 per dag. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor licentieaanvragen van u is 1.000 per dag. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor incidenten die u instuurt is 1.000 per uur. Probeer het over 61 seconden opnieuw.",
                        "Het maximum voor berichten die u schrijft is 1.000 per uur. Probeer het over 61 seconden opnieuw.");
        assertThat(tooMany(Brake.INVITATIONS, false, 61).detail().english())
                .isEqualTo(
                        "The maximum for invitations from your organization is 1,000 an hour. Try again in 61 seconds.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 seconde, 1 second",
        "99, 99 seconden, 99 seconds",
        "100, 2 minuten, 2 minutes",
        "120, 2 minuten, 2 minutes",
        "121, 3 minuten, 3 minutes",
        "3600, 60 minuten, 60 minutes",
        "6000, 100 minuten, 100 minutes",
        "6001, 2 uur, 2 hours",
        "86400, 24 uur, 24 hours"
    })
    void tellWhenABrakeHasRoomAgain(long seconds, String dutch, String english) {
        var detail = tooMany(Brake.MESSAGES, false, seconds).detail();

        assertThat(detail.dutch()).endsWith(" Probeer het over " + dutch + " opnieuw.");
        assertThat(detail.english()).endsWith(" Try again in " + english + ".");
    }

    @Test
    void haveNumbersWithTheSeparatorsOfTheLanguage() {
        var below = below(Metric.EMPLOYEES, 100_000, 123_456, Optional.empty()).detail();
        var deviation = LicenseProblems.of(
                        new Refusal.Deviation(
                                Metric.CLIENTS, new SeatCount(1000), new SeatCount(2000), new SeatCount(3000)),
                        ARTICLE)
                .detail();

        assertThat(below.dutch()).contains("100.000", "123.456", "23.456");
        assertThat(below.english()).contains("100,000", "123,456", "23,456");
        assertThat(deviation.dutch()).contains("2.000", "3.000");
        assertThat(deviation.english()).contains("2,000", "3,000");
        assertThat(LicenseProblems.editionLimit(422, Metric.ENVIRONMENTS, 1000)
                        .detail()
                        .dutch())
                .endsWith("1.000.");
        assertThat(ContactProblems.incidentManagerLimit(1000, 1001).detail().english())
                .startsWith("Maximum: 1,000. Now: 1,001.");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void haveACodeInKebabCaseAndTheStatusOfAnError(Problem problem) {
        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.status()).isBetween(400, 599);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void areWholeSentencesInBothLanguages(Problem problem) {
        for (var text : List.of(problem.title(), problem.detail())) {
            assertThat(text.dutch()).isNotEqualTo(text.english());
            assertThat(List.of(text.dutch(), text.english()))
                    .allSatisfy(sentence ->
                            assertThat(sentence).isNotBlank().endsWith(".").doesNotContain("  ", "%", "{", "null"));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void addressPeopleFormally(Problem problem) {
        assertThat(problem.title().dutch() + " " + problem.detail().dutch())
                .doesNotContainPattern("(?i)\\b(je|jij|jouw|jullie)\\b");
    }

    @Test
    void refuseATargetBelowUsageInTheExactWords() {
        assertThat(below(Metric.EMPLOYEES, 40, 42, Optional.empty()).title().dutch())
                .isEqualTo("Het gewenste aantal komt onder het werkelijke aantal in gebruik. Zie het artikel"
                        + " 'Licentie en telling van licentie-aantallen' op help.afas.nl.");
    }

    @Test
    void leaveOutTheEnvironmentTypeOfAMetricThatHasNone() {
        assertThat(below(Metric.EMPLOYEES, 40, 42, Optional.empty()).detail().dutch())
                .isEqualTo("Gewenst aantal medewerkers: 40. In gebruik: 42. Nog vrij te maken: 2.");
    }

    @Test
    void readWellForASingleSeat() {
        var detail =
                below(Metric.CLIENTS, 0, 1, Optional.of(EnvironmentType.TEST)).detail();
        assertThat(detail.dutch())
                .isEqualTo("Gewenst aantal cliënten: 0. In gebruik in testomgevingen: 1. Nog vrij te maken: 1.");
        assertThat(detail.english())
                .isEqualTo("Requested number of clients: 0. In use in test environments: 1. Still to be freed: 1.");
        var full = UsageProblems.maximumReached(
                new Occupancy(Pool.overTheLicense(Metric.EMPLOYEES), new SeatCount(1), 1, 0));
        assertThat(full.detail().dutch()).startsWith("Maximumaantal medewerkers: 1. In gebruik: 1. ");
        assertThat(full.detail().english()).startsWith("Maximum number of employees: 1. In use: 1. ");
    }

    private static Problem below(Metric metric, int requested, int used, Optional<EnvironmentType> type) {
        return LicenseProblems.of(new Refusal.BelowUsage(metric, new SeatCount(requested), used, type), ARTICLE);
    }

    private static Occupancy full(Pool pool) {
        return new Occupancy(pool, new SeatCount(50), 51, 0);
    }
}
