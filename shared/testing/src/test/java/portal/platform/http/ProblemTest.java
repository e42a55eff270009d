package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.platform.json.Json;
import portal.testing.http.Event;

class ProblemTest {

    static List<Problem> problems() {
        return Problem.standard();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasACodeInKebabCaseAndAStatusOfAnError(Problem problem) {
        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.status()).isBetween(400, 599);
    }

    @Test
    void writesAProblemDocument() {
        var call = HttpRequest.of(Event.sample("read-license-own").json());

        var answer = ProblemDetails.in(call).of(Problem.NOT_FOUND);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Content-Language", "nl");
        assertThat(answer.body())
                .contains(Json.object()
                        .put("type", "urn:customer-portal:problem:not-found")
                        .put("title", "Niet gevonden.")
                        .put("status", 404)
                        .put("detail", "Wat u zoekt bestaat niet, of hoort niet bij uw organisatie.")
                        .put("instance", "sample-read-license-own")
                        .put("code", "not-found")
                        .build());
    }
}
