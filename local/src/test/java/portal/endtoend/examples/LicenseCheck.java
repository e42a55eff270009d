package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks the license at this point. {@code usage} names every pool in which something is used ({@code PROFIT_USERS
 * TEST}, or {@code EMPLOYEES} for one over the whole license): all others must be empty. {@code available},
 * {@code maximum} and {@code granted} name only the numbers to check.
 */
record LicenseCheck(ExampleFields fields) implements Step {

    static final Set<String> FIELDS = Set.of("usage", "available", "maximum", "granted");

    LicenseCheck {
        fields.allow(FIELDS);
    }

    @Override
    public void play(Customer customer) {
        var reply = customer.license();
        var license = new ExampleLicense(reply.json());
        assertThat(license.pools("available")).as("answer %s", reply).isEqualTo(license.leftOver());
        if (fields.has("usage")) {
            var used = license.pools("used");
            var expected = named(fields.get("usage"));
            assertThat(used.keySet()).as("names of pools").containsAll(expected.keySet());
            assertThat(withoutZeros(used)).as("usage in answer %s", reply).isEqualTo(withoutZeros(expected));
        }
        assertContains("available", license.pools("available"), reply.toString());
        assertContains("maximum", license.metrics("maximum"), reply.toString());
        assertContains("granted", license.metrics("granted"), reply.toString());
    }

    private void assertContains(String field, Map<String, Integer> actual, String answer) {
        assertThat(actual).as("%s in answer %s", field, answer).containsAllEntriesOf(named(fields.get(field)));
    }

    private static Map<String, Integer> withoutZeros(Map<String, Integer> numbers) {
        var left = new TreeMap<>(numbers);
        left.values().removeIf(number -> number == 0);
        return left;
    }

    private static Map<String, Integer> named(JsonNode numbers) {
        var named = new LinkedHashMap<String, Integer>();
        numbers.properties()
                .forEach(number -> named.put(number.getKey(), number.getValue().intValue()));
        return named;
    }
}
