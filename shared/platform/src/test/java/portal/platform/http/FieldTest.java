package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

class FieldTest {

    private final List<FieldError> errors = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "5, true", "6, false"})
    void measuresTextsInCharacters(int length, boolean fits) {
        var text = "😀".repeat(length);

        assertThat(field("\"  " + text + "\\n\"").text(2, 5)).isEqualTo(fits ? Optional.of(text) : Optional.empty());
        assertThat(errors).isEqualTo(fits ? List.of() : List.of(error("/f", FieldMessage.length(2, 5))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T08:30:00Z, 2026-03-29T08:30:00Z",
        "2026-03-29T10:30:00+02:00, 2026-03-29T08:30:00Z",
        "2026-03-29t08:30:00.999999999999z, 2026-03-29T08:30:00Z",
        "2026-03-28T23:30:00-09:30, 2026-03-29T09:00:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void readsATimestampToTheSecond(String text, Instant moment) {
        assertThat(field("\"" + text + "\"").timestamp()).contains(moment);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-29",
                "2026-03-29T08:30:00",
                "2026-03-29T08:30Z",
                "2026-03-29 08:30:00Z",
                " 2026-03-29T08:30:00Z",
                "2026-03-29T08:30:00Z\\n",
                "2026-03-29T08:30:00+0200",
                "2026-03-29T08:30:00+02",
                "2026-03-29T08:30:00+02:00:00",
                "2026-03-29T08:30:00[UTC]",
                "2026-03-29T08:30:00.Z",
                "2026-02-29T08:30:00Z",
                "2026-03-29T24:00:00Z",
                "2026-03-29T08:61:00Z",
                "2026-03-29T08:30:61Z",
                "2026-03-29T08:30:00+19:00",
                "+2026-03-29T08:30:00Z",
                "12026-03-29T08:30:00Z",
                "0000-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "٢٠٢٦-03-29T08:30:00Z"
            })
    void refusesWhatIsNoTimestamp(String text) {
        assertThat(field("\"" + text + "\"").timestamp()).isEmpty();
        assertThat(errors).containsExactly(error("/f", FieldMessage.NOT_A_TIMESTAMP));
    }

    @Test
    void refusesATimestampThatIsNoText() {
        assertThat(field("1772442000").timestamp()).isEmpty();
        assertThat(errors).containsExactly(error("/f", FieldMessage.NOT_A_TEXT));
    }

    @Test
    void takesATextAsItIsWhenAsked() {
        assertThat(field("\" \\u0000 \"").anyText(3)).contains(" \0 ");
        assertThat(field("\" a  \"").anyText(3)).isEmpty();
        assertThat(errors).containsExactly(error("/f", FieldMessage.length(0, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\r\\nb", "\\u0000", "a\\u007fb", "a\\u0085b", "a\\tb"})
    void refusesControlCharactersOnALine(String text) {
        assertThat(field("\"" + text + "\"").line(1, 10)).isEmpty();
        assertThat(errors).containsExactly(error("/f", FieldMessage.CONTROL_CHARACTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b\u200b", "\u3164", "\u2800 ", ""})
    void refusesAnInvisibleTextAsEmpty(String text) {
        assertThat(field("\"" + text + "\"").text(1, 9)).isEmpty();
        assertThat(field("\"" + text + "\"").line(1, 9)).isEmpty();
        assertThat(field("\"" + text + "\"").name(9)).isEmpty();
        assertThat(field("\"" + text + "\"").text(0, 9)).contains("");
        assertThat(errors).hasSize(3).containsOnly(error("/f", FieldMessage.length(1, 9)));
    }

    @Test
    void removesTheWhiteSpaceAroundAText() {
        assertThat(field("\"\u202f Anna\u00a0\"").name(4)).contains("Anna");
        assertThat(errors).isEmpty();
    }

    @Test
    void refusesANameThatIsMoreThanOne() {
        assertThat(field("\"See https://x.example\"").name(100)).isEmpty();
        assertThat(field("\"See https://x.example\"").line(1, 100)).isPresent();
        assertThat(field("\"Bol.com B.V.\"").name(100)).contains("Bol.com B.V.");
        assertThat(errors).containsExactly(error("/f", FieldMessage.INVALID_NAME));
    }

    @Test
    void namesTheReasonForAMalformedAddress() {
        assertThat(field("\" a@ex\u00e4mple.com\"").email())
                .map(Object::toString)
                .contains("a@xn--exmple-cua.com");
        assertThat(field("\"j\u00f6rg@example.com\"").email()).isEmpty();
        assertThat(field("\"a..b@example.com\"").email()).isEmpty();
        assertThat(field("5").email()).isEmpty();
        assertThat(errors)
                .containsExactly(
                        error("/f", FieldMessage.FOREIGN_LOCAL_PART),
                        error("/f", FieldMessage.INVALID_EMAIL),
                        error("/f", FieldMessage.NOT_A_TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, range",
        "0, ''",
        "3, ''",
        "4, range",
        "2.5, not-a-number",
        "1e99, not-a-number",
        "true, not-a-number"
    })
    void readsAWholeNumberInRange(String literal, String problem) {
        assertThat(field(literal).wholeNumber(0, 3).isPresent()).isEqualTo(problem.isEmpty());
        assertThat(errors)
                .extracting(error -> error.message().code())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void readsConstantsByTheirNames() {
        assertThat(field("\"EMPLOYEE\"").constant(Role.class)).contains(Role.EMPLOYEE);
        assertThat(field("\"nl\"").lowerCaseConstant(Language.class)).contains(Language.NL);
        assertThat(field("[\"EMPLOYEE\"]").constants(Role.class)).contains(Set.of(Role.EMPLOYEE));
        assertThat(field("[]").constants(Role.class)).contains(Set.of());
        assertThat(errors).isEmpty();
    }

    @Test
    void namesTheConstants() {
        assertThat(field("\"NL\"").lowerCaseConstant(Language.class)).isEmpty();
        assertThat(errors).containsExactly(error("/f", FieldMessage.notAllowed("nl, en")));
    }

    @Test
    void refusesAConstantTwice() {
        field("[\"EMPLOYEE\", \"EMPLOYEE\", 1]").constants(Role.class);

        assertThat(errors)
                .containsExactly(error("/f/1", FieldMessage.DUPLICATE), error("/f/2", FieldMessage.NOT_A_TEXT));
    }

    @Test
    void countsTheElementsOfAList() {
        assertThat(field("[1]").elements(2, 3)).isEmpty();
        assertThat(field("[1, 2]").elements(2, 3)).isPresent();
        assertThat(field("[1, 2, 3, 4]").elements(2, 3)).isEmpty();
        assertThat(errors)
                .containsExactly(error("/f", FieldMessage.count(2, 3)), error("/f", FieldMessage.count(2, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "true", "[1]", "{\"a\": 1}"})
    void refusesEveryOtherType(String json) {
        var reads = List.<Function<Field, Optional<?>>>of(
                field -> field.text(1, 9),
                field -> field.wholeNumber(0, 9),
                Field::flag,
                field -> field.elements(0, 9),
                field -> field.object(fields -> fields.required("a")),
                field -> field.parsed(Optional::of, FieldMessage.INVALID_ID));

        var read = reads.stream().filter(r -> r.apply(field(json)).isPresent()).count();

        assertThat(read).isEqualTo(json.equals("\"x\"") ? 2 : 1);
        assertThat(errors).hasSize((int) (reads.size() - read));
    }

    @Test
    void pointsIntoObjectsAndEscapesNames() {
        field("{\"a\": {\"m~n\": 1}, \"x/y\": 2, \"b\": null}").object(fields -> {
            fields.required("a").object(inner -> inner.required("m~n").flag());
            fields.required("b");
            return fields.required("c");
        });

        assertThat(errors)
                .containsExactly(
                        error("/f/a/m~0n", FieldMessage.NOT_A_FLAG),
                        error("/f/b", FieldMessage.REQUIRED),
                        error("/f/c", FieldMessage.REQUIRED),
                        error("/f/x~1y", FieldMessage.UNKNOWN_FIELD));
    }

    @Test
    void takesNullForAbsent() {
        var absent = new Field[1];
        field("{\"a\": null}").object(fields -> absent[0] = fields.optional("a"));

        assertThat(absent[0].isAbsent()).isTrue();
        assertThat(absent[0].flag()).isEmpty();
        assertThat(errors).isEmpty();
    }

    private Field field(String json) {
        try {
            return new Field(Optional.of(JsonReader.read(json)), "/f", errors);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static FieldError error(String pointer, FieldMessage message) {
        return new FieldError(pointer, message);
    }
}
