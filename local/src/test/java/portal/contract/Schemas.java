package portal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates JSON against the schemas of the document. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final OpenApi contract;
    private final Map<JsonNode, Schema> asWritten = new ConcurrentHashMap<>();
    private final Map<JsonNode, Schema> closed = new ConcurrentHashMap<>();

    Schemas(OpenApi contract) {
        this.contract = contract;
    }

    /** The violations of the schema in a value. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return messages(asWritten.computeIfAbsent(schema, this::compiled), value);
    }

    /** The same, but members that the schema does not name are violations too. */
    List<String> violationsWhenClosed(JsonNode schema, JsonNode value) {
        return messages(closed.computeIfAbsent(schema, this::compiledClosed), value);
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", contract.document().path("components").deepCopy());
        return REGISTRY.getSchema(root);
    }

    private Schema compiledClosed(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        close(root);
        ObjectNode schemas =
                contract.document().path("components").path("schemas").deepCopy();
        schemas.forEach(this::closeParts);
        root.putObject("components").set("schemas", schemas);
        return REGISTRY.getSchema(root);
    }

    /** Closes a schema where it is used, not where it is defined, because other schemas may be composed of it. */
    private void close(JsonNode schema) {
        if (describesMembers(contract.resolved(schema)) && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
        closeParts(schema);
    }

    private void closeParts(JsonNode schema) {
        schema.path("properties").forEach(this::close);
        List.of("anyOf", "oneOf").forEach(choice -> schema.path(choice).forEach(this::close));
        schema.path("allOf").forEach(this::closeParts);
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }

    private static boolean describesMembers(JsonNode schema) {
        return schema.has("properties") || schema.has("allOf");
    }

    /**
     * The messages of a schema. Members of an invalid object also count as not named; these messages add nothing and
     * are left out.
     */
    private static List<String> messages(Schema schema, JsonNode value) {
        var errors = schema.validate(value);
        var own = errors.stream()
                .filter(error -> !error.getKeyword().equals("unevaluatedProperties"))
                .toList();
        return (own.isEmpty() ? errors : own).stream().map(Error::toString).toList();
    }
}
