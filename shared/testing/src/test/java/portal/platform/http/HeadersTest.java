package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.domain.decision.Precondition;
import portal.testing.http.Event;

class HeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | NL",
                "en | EN",
                "EN-us | EN",
                "nl-BE, en | NL",
                "en;q=0.5, nl;q=0.4 | EN",
                "nl;q=0.4, en;q=0.5 | EN",
                "de, fr;q=0.9, en;q=0.1 | EN",
                "de | NL",
                "* | NL",
                "en;q=0 | NL",
                "en;q=0, nl;q=0 | NL",
                "de, *;q=0.5, en;q=0.1 | NL",
                "nl;q=0, * | EN",
                "en;q=0, * | NL",
                "en, * | EN",
                "*;q=0.5, en;q=0.6 | EN",
                "nl, en | NL",
                "es-ES_tradnl, en;q=0.5 | EN",
                "en; | EN",
                "en; q=0.5 ;, nl;q=0.4 | EN",
                "en,,nl | EN",
                ", ,en | EN",
                "nl;q=2, en | EN",
                "nl;q=x, en;q=0.1 | EN",
                "nl;level=1, en;q=0.1 | EN",
                "nl-, en;q=0.1 | EN",
                "toolonglanguage, en;Q=0.1 | EN",
                "en;q=.5, nl;q=0.4 | EN"
            })
    void prefersTheLanguageThatTheCallerLikesBest(String header, Language language) {
        assertThat(AcceptLanguage.preferred(Optional.of(header))).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ",", ";", ";q=1", "en;q", "en;q=", "en;q=2", "en;q=x", "q=1", "-", "en-", "é", "\0", "*-*",
                ",,,", "en;;q=1", ";q"
            })
    void treatsAnUnreadableHeaderAsNone(String header) {
        assertThat(AcceptLanguage.preferred(Optional.of(header))).isIn(Language.NL, Language.EN);
    }

    @Test
    void answersInDutchWithoutAHeader() {
        assertThat(AcceptLanguage.preferred(Optional.empty())).isEqualTo(Language.NL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"3\" | 3",
                "W/\"3\" | ''",
                "\"x\" | ''",
                "3 | ''",
                "W/\"3\", \"4\" | 4",
                "\"1234567890123456789\" | ''",
                "\"7\"junk | ''",
                "junk\"7\" | ''",
                "\"7\" \"8\" | ''",
                "\"7\", junk | ''",
                "w/\"8\" | ''",
                "W/ \"8\" | ''",
                "\"07\" | ''",
                "\"7,8\" | ''",
                "\"7 | ''",
                "*, \"7\" | ''",
                "\"7\" , | 7",
                ",,\"7\" | 7"
            })
    void takesStrongTagsOnly(String header, String version) {
        var expected = version.isEmpty() ? Set.<Long>of() : Set.of(Long.valueOf(version));

        assertThat(versions(header)).contains(expected);
    }

    @Test
    void takesAnyVersionWithoutTagOrWithAStar() {
        assertThat(IfMatch.expected(
                        HttpRequest.of(Event.sample("mutate-license-raise").json())))
                .isEqualTo(Precondition.NONE);
        assertThat(versions(" * ")).isEmpty();
    }

    @Test
    void expectsNothingToBeThereWithIfNoneMatch() {
        var event = Event.sample("mutate-license-raise").withHeader("If-None-Match", "*");

        var expected = IfMatch.expected(HttpRequest.of(event.json()));

        assertThat(expected.isMetByNothing()).isTrue();
        assertThat(expected.isMetBy(1)).isFalse();
        var both = IfMatch.expected(
                HttpRequest.of(event.withHeader("If-Match", "\"1\"").json()));
        assertThat(both.isMetByNothing()).isFalse();
        assertThat(both.isMetBy(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"*, true, true", "*, false, false", "'\"7\"', true, false", "' * ', true, true"})
    void refusesAnIfNoneMatchThatTheRouteDoesNotHeed(String header, boolean guarded, boolean heeded) {
        var event = Event.sample("mutate-license-raise").withHeader("If-None-Match", header);
        var signature = new Route.Signature("POST /license/mutations", Set.of(), guarded);

        assertThat(signature.errors(HttpRequest.of(event.json())))
                .isEqualTo(
                        heeded
                                ? List.of()
                                : List.of(FieldError.ofParameter("If-None-Match", FieldMessage.NO_PRECONDITION)));
    }

    @ParameterizedTest
    @CsvSource({"\"7\", true, true", "\"7\", false, false", "*, false, false"})
    void refusesAnIfMatchThatTheRouteDoesNotHeed(String header, boolean guarded, boolean heeded) {
        var event = Event.sample("mutate-license-raise").withHeader("If-Match", header);
        var signature = new Route.Signature("POST /license/mutations", Set.of(), guarded);

        assertThat(signature.errors(HttpRequest.of(event.json())))
                .isEqualTo(
                        heeded ? List.of() : List.of(FieldError.ofParameter("If-Match", FieldMessage.NO_PRECONDITION)));
    }

    /** A pattern that tries each number of blanks takes hours for this. */
    @Test
    void readsManyBlanksWithoutEffort() {
        assertThat(versions("\"7\"" + " ".repeat(8_000) + "x")).contains(Set.of());
        assertThat(versions(" ".repeat(8_000) + "\"7\"" + " ".repeat(8_000))).contains(Set.of(7L));
    }

    @Test
    void takesAListOfTags() {
        assertThat(versions("\"1\", \"2\",\"3\"")).contains(Set.of(1L, 2L, 3L));
    }

    private static Optional<Set<Long>> versions(String header) {
        var event = Event.sample("mutate-license-raise").withHeader("If-Match", header);
        return IfMatch.expected(HttpRequest.of(event.json())).versions();
    }
}
