package portal.endtoend.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place where an answer differs from the example. */
record ExampleDifference(String pointer, String expected, String actual) {

    /**
     * The differences. An answer may have further fields, unless the example says that they are null. Lists must be
     * complete.
     */
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
