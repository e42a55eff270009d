package portal.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    /**
     * The blocks ab and bA have one hash in the name table of the parser's library; 512 such names filled it for
     * everybody.
     */
    @Test
    void readsNamesOfOneHash() throws Exception {
        var names = List.of("");
        for (int i = 0; i < 9; i++) {
            names = names.stream()
                    .flatMap(name -> Stream.of(name + "ab", name + "bA"))
                    .toList();
        }
        var text = names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));

        assertThat(((Json.Struct) JsonReader.read(text)).members()).hasSize(512);
        assertThatThrownBy(() -> JsonReader.readRequest(text)).isInstanceOf(MalformedJsonException.class);
        assertThat(JsonReader.readRequest("{\"abab\": 1}")).isInstanceOf(Json.Struct.class);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void takesAHundredMembersOfAnObjectInARequest(int members, boolean taken) throws Exception {
        var text = IntStream.range(0, members)
                .mapToObj(i -> "\"m" + i + "\": {}")
                .collect(Collectors.joining(",", "[{", "}]"));

        if (taken) {
            assertThat(JsonReader.readRequest(text)).isEqualTo(JsonReader.read(text));
        } else {
            assertThatThrownBy(() -> JsonReader.readRequest(text)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void readsEveryKindOfValue() throws Exception {
        var json = JsonReader.read("{\"a\": [1, -2.50, true, null, \"x\\n\\u00e9\"], \"b\": {}}");

        assertThat(json)
                .isEqualTo(new Json.Struct(Map.of(
                        "a",
                        new Json.Array(List.of(
                                new Json.Numeral("1"),
                                new Json.Numeral("-2.50"),
                                new Json.Flag(true),
                                new Json.Null(),
                                new Json.Text("x\né"))),
                        "b",
                        Json.EMPTY)));
    }

    @Test
    void keepsTheOrderOfMembers() throws Exception {
        var json = (Json.Struct) JsonReader.read("{\"z\": 1, \"a\": 2, \"m\": 3}");

        assertThat(json.members().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void writesWhatItReads() throws Exception {
        var text = "{\"a\":[1,-2.50,1E+400,true,null,\"x\\n\\\"é😀\"],\"b\":{}}";

        assertThat(JsonWriter.write(JsonReader.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "'a'",
                "01",
                "+1",
                "1.",
                ".5",
                "NaN",
                "Infinity",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\u0001\"",
                "[1 2]",
                "/* */ 1",
                "# 1",
                "\uFEFF{}",
                "undefined"
            })
    void refusesJsonThatIsNotStrict(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 2", "[] x", "{},", "null null"})
    void refusesTextAfterTheValue(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"b\":{\"c\":1,\"c\":2}}]"})
    void refusesTheSameNameTwice(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\udc00\\ud800\"",
                "\"a\\ud83d\"",
                "{\"\\ud800\":1}",
                "[\"\\ud83dx\"]"
            })
    void refusesHalfASurrogatePair(String text) {
        assertRefused(text);
    }

    @Test
    void readsAWholeSurrogatePair() throws Exception {
        assertThat(JsonReader.read("\"\\ud83d\\ude00\"")).isEqualTo(new Json.Text("😀"));
    }

    @ParameterizedTest
    @CsvSource({"32, true", "33, false", "100000, false"})
    void readsUpToThirtyTwoLevels(int depth, boolean readable) throws Exception {
        var text = "[".repeat(depth) + "]".repeat(depth);

        if (readable) {
            assertThat(JsonReader.read(text)).isInstanceOf(Json.Array.class);
        } else {
            assertRefused(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void readsNumbersOfUpToAThousandCharacters(int digits, boolean readable) throws Exception {
        var text = "9".repeat(digits);

        if (readable) {
            assertThat(JsonReader.read(text)).isEqualTo(new Json.Numeral(text));
        } else {
            assertRefused(text);
        }
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(MalformedJsonException.class);
    }
}
