package portal.testing.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every function that reads a body. */
public interface BodyContract extends HttpFunctionContract {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{} {}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 1}}",
                "{\"a\": \"\\ud800\"}",
                "{\"\\udc00\": 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": \"\t\"}",
                "// comment\n{}",
                "nothing"
            })
    default void refusesTextThatIsNotJson(String body) {
        assertRefused("400 malformed-json", body);
    }

    @Test
    default void refusesJsonThatIsTooDeep() {
        assertRefused("400 malformed-json", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    }

    @Test
    default void refusesBytesThatAreNotUtf8() {
        var answer = sample().withBytes((byte) '"', (byte) 0xC3, (byte) '"').sentTo(function());

        assertThat(answer.refusal()).isEqualTo("400 malformed-json");
        assertNothingWritten();
    }

    /** The maximum size of a body, in characters, or in bytes if bytes count. */
    default int largestBody() {
        return 256 * 1024;
    }

    @Test
    default void takesABodyThatComesAsBytes() {
        var answer = sample().withBytes(sample().body().getBytes(UTF_8)).sentTo(function());

        assertThat(answer.status()).isBetween(200, 204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "40", "true", "null"})
    default void refusesWhatIsNoObject(String body) {
        var answer = sample().withBody(body).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(" not-an-object");
        assertNothingWritten();
    }

    @Test
    default void namesAFieldThatDoesNotExist() {
        var body = sample().body().replaceFirst("\\{", "{\"a/b~c\": 1" + (isEmpty() ? "" : ","));

        var answer = sample().withBody(body).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("/a~1b~0c unknown-field");
        assertNothingWritten();
    }

    @Test
    default void refusesMoreThanARequestMayHold() {
        assertRefused("413 too-large", "{\"a\": \"" + "x".repeat(largestBody()) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", "json", ""})
    default void refusesWhatIsNotSaidToBeJson(String type) {
        var answer = sample().withHeader("Content-Type", type).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("415 unsupported-media-type");
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON ;charset=UTF-8"})
    default void takesJsonHoweverItIsSaid(String type) {
        assertThat(sample().withHeader("Content-Type", type).sentTo(function()).status())
                .isBetween(200, 204);
    }

    private boolean isEmpty() {
        return sample().body().equals("{}");
    }

    private void assertRefused(String refusal, String body) {
        var answer = sample().withBody(body).sentTo(function());

        assertThat(answer.refusal()).isEqualTo(refusal);
        assertNothingWritten();
    }
}
