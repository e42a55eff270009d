package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.Language;

class ProblemMessageTest {

    @ParameterizedTest
    @EnumSource
    void tellsInDetailWhatTheCaseIs(ProblemMessage problem) {
        var values = valuesOf(problem);
        for (var language : Language.values()) {
            var detail = problem.detail(language, values.toArray());

            assertThat(detail).isNotBlank().doesNotContain("%").endsWith(".").doesNotContain("  ");
            assertThat(values).allSatisfy(value -> assertThat(detail).contains(value.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void addressesPeopleFormallyInDetail(ProblemMessage problem) {
        assertThat(problem.detail(Language.NL, valuesOf(problem).toArray()))
                .doesNotContainPattern("(?i)\\b(je|jij|jouw|jullie)\\b");
    }

    @ParameterizedTest
    @EnumSource
    void speaksTwoLanguages(ProblemMessage problem) {
        var values = valuesOf(problem).toArray();

        assertThat(problem.dutch()).isNotEqualTo(problem.english());
        assertThat(problem.detail(Language.NL, values)).isNotEqualTo(problem.detail(Language.EN, values));
    }

    @Test
    void saysToTheLetterThatATargetIsBelowUsage() {
        assertThat(ProblemMessage.BELOW_USAGE.in(
                        Language.NL, "'Licentie en telling van licentie-aantallen' op help.afas.nl"))
                .isEqualTo("Het gewenste aantal komt onder het werkelijke aantal in gebruik. Zie het artikel"
                        + " 'Licentie en telling van licentie-aantallen' op help.afas.nl.");
    }

    @Test
    void leavesOutTheEnvironmentTypeOfAMetricThatHasNone() {
        assertThat(ProblemMessage.BELOW_USAGE.detail(Language.NL, "medewerkers", 40, 42, "", 2))
                .isEqualTo("Gewenst aantal medewerkers: 40. In gebruik: 42. Nog vrij te maken: 2.");
    }

    @Test
    void readsWellForASingleSeat() {
        assertThat(ProblemMessage.BELOW_USAGE.detail(Language.NL, "cliënten", 0, 1, " in testomgevingen", 1))
                .isEqualTo("Gewenst aantal cliënten: 0. In gebruik in testomgevingen: 1. Nog vrij te maken: 1.");
        assertThat(ProblemMessage.BELOW_USAGE.detail(Language.EN, "clients", 0, 1, " in test environments", 1))
                .isEqualTo("Requested number of clients: 0. In use in test environments: 1. Still to be freed: 1.");
        assertThat(ProblemMessage.MAXIMUM_REACHED.detail(Language.NL, "medewerkers", "", 1, 1))
                .startsWith("Maximumaantal medewerkers: 1. In gebruik: 1. ");
        assertThat(ProblemMessage.MAXIMUM_REACHED.detail(Language.EN, "employees", "", 1, 1))
                .startsWith("Maximum number of employees: 1. In use: 1. ");
    }

    /** As those who answer the problem pass them. */
    private static List<Object> valuesOf(ProblemMessage problem) {
        return switch (problem) {
            case FORBIDDEN -> List.of("Incidentenbeheer of Beheerder");
            case MAXIMUM_REACHED -> List.of("Profit-gebruikers", " in testomgevingen", 50, 51);
            case DEVIATION -> List.of("cliënten", 60, 70);
            case EDITION_LIMIT -> List.of(10, "omgevingen");
            case BELOW_USAGE -> List.of("Profit-gebruikers", 40, 42, " in testomgevingen", 2);
            case INCIDENT_MANAGER_LIMIT -> List.of(3, 4);
            case ENVIRONMENT_LIMIT -> List.of("", "", 10, 11);
            default -> List.of();
        };
    }
}
