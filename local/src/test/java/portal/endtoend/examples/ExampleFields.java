package portal.endtoend.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The fields of an example. Every field must be used. */
record ExampleFields(ObjectNode node) {

    ExampleFields(JsonNode node) {
        this((ObjectNode) node);
    }

    String first() {
        return node.fieldNames().next();
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    String text(String field) {
        return node.required(field).asText();
    }

    ExampleFields without(String... fields) {
        return new ExampleFields(node.deepCopy().without(List.of(fields)));
    }

    /** Only these fields, if they exist. */
    ObjectNode only(String... fields) {
        return node.deepCopy().retain(fields);
    }

    void require(String... fields) {
        Arrays.stream(fields).forEach(node::required);
    }

    void allow(Set<String> fields) {
        var unknown = without(fields.toArray(String[]::new));
        if (!unknown.node().isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unknown);
        }
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
