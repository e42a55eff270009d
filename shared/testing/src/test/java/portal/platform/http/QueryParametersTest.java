package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.json.Json;
import portal.testing.http.Event;

class QueryParametersTest {

    private static final Event LIST = Event.sample("manage-organizations-list");

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100, true", "101, false", "abc, false", "'', false", "-5, false", "1.5, false"})
    void takesALimitOfOneToAHundred(String limit, boolean accepted) {
        assertThat(read(LIST.withQuery("limit", limit)))
                .isInstanceOf(accepted ? Parsed.Valid.class : Parsed.Invalid.class);
    }

    @Test
    void givesTwentyFiveUnlessToldOtherwise() {
        assertThat(read(Event.sample("read-license-own")))
                .isEqualTo(Parsed.valid(new PageRequest(25, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1001", "a", "é😀", "{\"x\": 1}", " "})
    void takesBackTheCursorItGave(String position) {
        var page = QueryParameters.page(new Page<>(List.of("item"), Optional.of(position)), item -> Json.EMPTY);

        var next = read(LIST.withQuery("cursor", page.text("next").orElseThrow()));

        assertThat(next).isEqualTo(Parsed.valid(new PageRequest(50, Optional.of(position))));
    }

    @Test
    void givesNoCursorOnTheLastPage() {
        assertThat(QueryParameters.page(new Page<>(List.of(), Optional.empty()), item -> Json.EMPTY)
                        .members())
                .containsOnlyKeys("items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YQ==", "YR", "gA", "a b", "/w", "😀"})
    void refusesACursorItNeverGave(String cursor) {
        assertThat(read(LIST.withQuery("cursor", cursor)))
                .isEqualTo(new Parsed.Invalid<>(
                        Problem.INVALID_REQUEST,
                        List.of(FieldError.ofParameter("cursor", FieldMessage.INVALID_CURSOR))));
    }

    @ParameterizedTest
    @CsvSource({"1024, true", "1025, false"})
    void refusesACursorThatIsTooLong(int length, boolean accepted) {
        var cursor = QueryParameters.page(new Page<>(List.of(), Optional.of("x".repeat(length))), item -> Json.EMPTY)
                .text("next")
                .orElseThrow();

        assertThat(read(LIST.withQuery("cursor", cursor)))
                .isInstanceOf(accepted ? Parsed.Valid.class : Parsed.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=1 | ''",
                "limit=1&cursor=YQ | ''",
                "& | ''",
                "l%69mit=1 | ''",
                "Limit=1 | Limit",
                "limt=1 | limt",
                "limit=1&limit=1 | limit",
                "limit=1&l%69mit=2 | limit",
                "limit=1,2 | ''",
                "limit%20=1 | 'limit '",
                "x&x=1&y | x,y",
                "limit[]=1 | limit[]"
            })
    void knowsTheParametersOfTheRouteOnceInTheirSpelling(String query, String refused) {
        var request = HttpRequest.of(LIST.withRawQuery(query).json());

        assertThat(Route.Signature.of("GET /organizations{?limit,cursor}").errors(request))
                .extracting(FieldError::pointer)
                .containsExactlyElementsOf(refused.isEmpty() ? List.of() : List.of(refused.split(",")));
    }

    @Test
    void knowsNoParametersOfARouteThatNamesNone() {
        var request = HttpRequest.of(LIST.withRawQuery("limit=1").json());

        assertThat(Route.Signature.of("GET /organizations").errors(request))
                .containsExactly(FieldError.ofParameter("limit", FieldMessage.UNKNOWN_PARAMETER));
    }

    private static Parsed<PageRequest> read(Event event) {
        return QueryParameters.readPage(HttpRequest.of(event.json()));
    }
}
