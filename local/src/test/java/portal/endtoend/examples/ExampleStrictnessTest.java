package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.endtoend.SharedPortal;

/** An example must fail if it says something wrong or has a field that is not checked. */
@ExtendWith(SharedPortal.class)
class ExampleStrictnessTest {

    private static final String TRUE = """
            title: One user
            rule: One is counted once
            license: {granted: {ENVIRONMENTS: 1, PROFIT_USERS: 1}, environments: [O12345AA]}
            steps:
              - {user: jan, in: O12345AA, kinds: [PROFIT], answer: {changed: true}}
              - {user: els, in: O12345AA, kinds: [PROFIT], refused: 409 maximum-reached, answer: {used: 1, id: null}}
              - {maximum: {PROFIT_USERS: 1}}
            usage: {ENVIRONMENTS: 1, PROFIT_USERS PRODUCTION: 1}
            available: {PROFIT_USERS TEST: 1}
            """;

    @Test
    void aTrueExamplePasses() {
        assertThatCode(() -> play(TRUE)).doesNotThrowAnyException();
    }

    @Test
    void theExampleInTheReadmeIsTrue() throws IOException {
        var readme = Files.readString(ExampleFiles.FOLDER.resolve("README.md"));
        var yaml = readme.split("```yaml\n|```\n", 3)[1];

        assertThatCode(() -> play(yaml)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usage: {ENVIRONMENTS: 1, PROFIT_USERS PRODUCTION: 1} -> usage: {ENVIRONMENTS: 1}",
                "PROFIT_USERS PRODUCTION: 1 -> PROFIT_USERS PRODUCTION: 2",
                "PROFIT_USERS PRODUCTION: 1 -> PROFIT_USERS PRODUCTION: 1, PROFIT_USERS: 0",
                "PROFIT_USERS TEST: 1 -> PROFIT_USERS TEST: 0",
                "{maximum: {PROFIT_USERS: 1}} -> {maximum: {PROFIT_USERS: 2}}",
                "{maximum: {PROFIT_USERS: 1}} -> {granted: {PROFIT: 1}}",
                "refused: 409 maximum-reached, -> ",
                "refused: 409 maximum-reached -> refused: 422 maximum-reached",
                "refused: 409 maximum-reached -> refused: 409 environment-limit",
                "answer: {changed: true} -> refused: 409 maximum-reached",
                "used: 1 -> used: 2",
                "used: 1 -> used: '1'",
                "used: 1 -> used: null",
                "used: 1 -> seats: 1",
                "changed: true -> changed: []"
            })
    void whatIsUntrueFails(String change) {
        assertThatThrownBy(() -> play(changed(change))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usage: -> used:",
                "title: -> name:",
                "kinds: -> sorts:",
                "refused: -> rejected:",
                "- {user: jan -> - {person: jan",
                "{maximum: {PROFIT_USERS: 1}} -> {maximum: {PROFIT_USERS: 1}, flex: true}",
                "license: {granted -> license: {given",
                "available: -> usage:"
            })
    void whatIsNotUnderstoodIsNoExample(String change) {
        assertThatThrownBy(() -> play(changed(change)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("one-user.yaml");
    }

    @Test
    void aFailureTellsTheFileTheStepAndTheAnswer() {
        assertThatThrownBy(() -> play(changed("used: 1 -> used: 2")))
                .hasMessageContainingAll(
                        "one-user.yaml, step 2, {\"user\":\"els\"",
                        "/used",
                        "\"code\":\"maximum-reached\"",
                        "\"instance\":");
    }

    private static String changed(String change) {
        var parts = change.split(" -> ", 2);
        return TRUE.replace(parts[0], parts[1]);
    }

    private static void play(String yaml) {
        ExampleFiles.example("one-user.yaml", yaml).play(SharedPortal.client());
    }
}
