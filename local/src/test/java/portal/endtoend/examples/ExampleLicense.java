package portal.endtoend.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A license as the portal answers it, with its numbers by the name of their metric or pool. */
record ExampleLicense(JsonNode answer) {

    private interface Reading {
        int of(JsonNode entitlement, JsonNode pool);
    }

    /** {@code maximum} or {@code granted} of every metric. */
    Map<String, Integer> metrics(String field) {
        var numbers = new LinkedHashMap<String, Integer>();
        answer.path("entitlements")
                .forEach(entitlement -> numbers.put(
                        entitlement.path("metric").asText(),
                        entitlement.path(field).intValue()));
        return numbers;
    }

    /** {@code used} or {@code available} of every pool. */
    Map<String, Integer> pools(String field) {
        return pools((entitlement, pool) -> pool.path(field).intValue());
    }

    /** The maximum minus the used seats, for every pool. */
    Map<String, Integer> leftOver() {
        return pools((entitlement, pool) ->
                entitlement.path("maximum").intValue() - pool.path("used").intValue());
    }

    private Map<String, Integer> pools(Reading reading) {
        var numbers = new LinkedHashMap<String, Integer>();
        answer.path("entitlements").forEach(entitlement -> entitlement
                .path("usage")
                .forEach(pool -> numbers.put(name(entitlement, pool), reading.of(entitlement, pool))));
        return numbers;
    }

    private static String name(JsonNode entitlement, JsonNode pool) {
        return (entitlement.path("metric").asText() + " "
                        + pool.path("environmentType").asText())
                .strip();
    }
}
