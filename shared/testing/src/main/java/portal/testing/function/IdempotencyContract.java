package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.http.Event;

/** The contract of every POST that is sent again. */
public interface IdempotencyContract extends HttpFunctionContract {

    /** Another valid body than that of the sample. */
    String anotherBody();

    /** The refusal when the sample is decided a second time; empty when it succeeds again. */
    default String refusalOfASecondSample() {
        return "";
    }

    @Test
    default void givesTheFirstAnswerAgainWithoutASecondEffect() {
        var first = keyed("key-1").sentTo(function());
        assertThat(first.status()).isBetween(200, 204);
        var entries = portal().auditEntries();
        var events = portal().publishedEvents();
        portal().clock().advance(Duration.ofHours(24));

        var second = keyed("key-1").sentTo(function());

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.headers()).doesNotContainKey("Idempotent-Replayed");
        assertThat(portal().auditEntries()).isEqualTo(entries);
        assertThat(portal().publishedEvents()).isEqualTo(events);
    }

    @Test
    default void forgetsAKeyAfterADay() {
        var later = Duration.ofHours(24).plusSeconds(1);
        var first = keyed("key-1").sentTo(function());
        portal().clock().advance(later);

        var second = keyed("key-1").sentTo(function());

        assertThat(second.headers()).doesNotContainKey("Idempotent-Replayed");
        if (refusalOfASecondSample().isEmpty()) {
            assertThat(second.status()).isEqualTo(first.status()).isBetween(200, 204);
        } else {
            assertThat(second.refusal()).isEqualTo(refusalOfASecondSample());
        }
    }

    @Test
    default void refusesAKeyThatWasUsedForSomethingElse() {
        keyed("key-1").sentTo(function());
        var events = portal().publishedEvents();

        var answer = keyed("key-1").withBody(anotherBody()).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 idempotency-key-reused");
        assertThat(portal().publishedEvents()).isEqualTo(events);
    }

    @Test
    default void acceptsALongKey() {
        var answer = keyed("k".repeat(255)).sentTo(function());

        assertThat(answer.status()).isBetween(200, 204);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    default void refusesAKeyThatIsNoKey(int length) {
        var answer = keyed("k".repeat(length)).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("Idempotency-Key length");
        assertNothingWritten();
    }

    private Event keyed(String key) {
        return sample().withHeader("Idempotency-Key", key);
    }
}
