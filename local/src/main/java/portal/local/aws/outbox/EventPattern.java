package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * Matches events against EventBridge patterns: listed values, and the {@code exists}, {@code prefix} and
 * {@code anything-but} tests.
 */
final class EventPattern {
    private EventPattern() {}

    static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream().allMatch(field -> {
            JsonNode expected = field.getValue();
            JsonNode actual = event.path(field.getKey());
            return expected.isArray() ? anyMatches(expected, actual) : matches(expected, actual);
        });
    }

    private static boolean anyMatches(JsonNode candidates, JsonNode actual) {
        return StreamSupport.stream(candidates.spliterator(), false)
                .anyMatch(candidate -> actual.isArray()
                        ? StreamSupport.stream(actual.spliterator(), false)
                                .anyMatch(element -> matchesOne(candidate, element))
                        : matchesOne(candidate, actual));
    }

    private static boolean matchesOne(JsonNode candidate, JsonNode actual) {
        if (!candidate.isObject()) {
            return candidate.equals(actual);
        }
        if (candidate.has("exists")) {
            return candidate.path("exists").asBoolean() != actual.isMissingNode();
        }
        if (candidate.has("prefix")) {
            return actual.isTextual()
                    && actual.textValue().startsWith(candidate.path("prefix").asText());
        }
        if (candidate.has("anything-but")) {
            JsonNode excluded = candidate.path("anything-but");
            return !actual.isMissingNode()
                    && (excluded.isArray() ? !anyMatches(excluded, actual) : !excluded.equals(actual));
        }
        throw new IllegalArgumentException("The local portal does not know the test " + candidate);
    }
}
