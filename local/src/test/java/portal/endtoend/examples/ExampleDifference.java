package portal.endtoend.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where an answer is not what an example tells of it. */
record ExampleDifference(String pointer, String expected, String actual) {

    /** An answer may have more fields than are told, unless they are told to be null; lists are told in full. */
    static List<ExampleDifference> between(JsonNode told, JsonNode answer) {
        return between("", told, answer).toList();
    }

    private static Stream<ExampleDifference> between(String pointer, JsonNode told, JsonNode answer) {
        if (told.isObject() && answer.isObject()) {
            return told.properties().stream()
                    .flatMap(field ->
                            between(pointer + "/" + field.getKey(), field.getValue(), answer.path(field.getKey())));
        }
        if (told.isArray() && answer.isArray() && told.size() == answer.size()) {
            return IntStream.range(0, told.size())
                    .boxed()
                    .flatMap(i -> between(pointer + "/" + i, told.path(i), answer.path(i)));
        }
        var actual = answer.isMissingNode() ? "null" : answer.toString();
        return told.toString().equals(actual)
                ? Stream.empty()
                : Stream.of(new ExampleDifference(pointer, told.toString(), actual));
    }
}
