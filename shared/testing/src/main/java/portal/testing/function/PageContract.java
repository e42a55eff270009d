package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.http.Event;

/** The contract of every list. */
public interface PageContract extends HttpFunctionContract {

    /** A request for a list that has at least two items. */
    Event list();

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "+1", "1.", "1e1", "\u0661", "ten", "2.5", "", "99999999999999999999"})
    default void refusesALimitOutOfRange(String limit) {
        var answer = list().withQuery("limit", limit).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("limit range");
    }

    @Test
    default void refusesACursorItNeverGave() {
        var answer = list().withQuery("cursor", "!").withQuery("limit", "0").sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("limit range", "cursor invalid-cursor");
    }

    @Test
    default void goesOnWhereThePageBeforeEnded() {
        var first = list().withQuery("limit", "1").sentTo(function());
        var second = list().withQuery("limit", "1")
                .withQuery("cursor", first.text("/next"))
                .sentTo(function());
        var both = list().withQuery("limit", "2").sentTo(function());

        assertThat(both.text("/items/0")).isEqualTo(first.text("/items/0"));
        assertThat(both.text("/items/1")).isEqualTo(second.text("/items/0"));
    }

    @Test
    default void leavesOutTheCursorOnTheLastPage() {
        var whole = list().withQuery("limit", "100").sentTo(function());

        assertThat(whole.has("/items/1")).isTrue();
        assertThat(whole.has("/next")).isFalse();
    }
}
