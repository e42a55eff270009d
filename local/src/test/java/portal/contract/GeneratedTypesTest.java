package portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.local.aws.template.YamlTree;

/**
 * Generators of clients merge the parts of an {@code allOf}: of two parts with one property, the later counts. A later
 * part that only narrows leaves the client a property without a type.
 */
class GeneratedTypesTest {

    private static final OpenApi CONTRACT = OpenApi.ofProject();

    @Test
    void areKnownOfEveryPropertyOfAnAllOf() {
        assertThat(untypedOverrides(CONTRACT)).isEmpty();
    }

    @Test
    void areKnownOfTheElementsOfEveryList() {
        assertThat(listsOfAnything(CONTRACT.document())).isEmpty();
    }

    @Test
    void areMissedWhereAPartOnlyNarrows() {
        var narrowing = new OpenApi(YamlTree.read(new java.io.StringReader("""
                components:
                  schemas:
                    Facts:
                      type: object
                      properties:
                        changes: { type: array, items: { type: string } }
                        status: { type: integer }
                    Mutation:
                      allOf:
                        - $ref: "#/components/schemas/Facts"
                        - type: object
                          properties:
                            changes: { type: array, items: { type: object, required: [to] } }
                            status: { const: 400 }
                """)));

        assertThat(untypedOverrides(narrowing)).containsExactly("/components/schemas/Mutation status");
        assertThat(listsOfAnything(narrowing.document()))
                .containsExactly("/components/schemas/Mutation/allOf/1/properties/changes");
    }

    private static List<String> untypedOverrides(OpenApi contract) {
        var found = new ArrayList<String>();
        collect("", contract.document(), (pointer, node) -> {
            var known = new HashMap<String, JsonNode>();
            OpenApi.elements(node.path("allOf")).forEach(part -> override(contract, part, known, pointer, found));
        });
        return found;
    }

    private static void override(
            OpenApi contract, JsonNode part, Map<String, JsonNode> known, String pointer, List<String> found) {
        var schema = contract.resolved(part);
        OpenApi.elements(schema.path("allOf")).forEach(inner -> override(contract, inner, known, pointer, found));
        for (var property : schema.path("properties").properties()) {
            var before = known.put(property.getKey(), property.getValue());
            if (before != null && !isTyped(property.getValue())) {
                found.add(pointer + " " + property.getKey());
            }
        }
    }

    private static List<String> listsOfAnything(JsonNode document) {
        var found = new ArrayList<String>();
        collect("", document, (pointer, node) -> {
            if (node.path("type").asText().equals("array") && !isTyped(node.path("items"))) {
                found.add(pointer);
            }
        });
        return found;
    }

    /** An object without properties is a type that tells nothing. */
    private static boolean isTyped(JsonNode schema) {
        if (schema.has("$ref")) {
            return true;
        }
        return schema.has("type") && (!schema.path("type").asText().equals("object") || schema.has("properties"));
    }

    private static void collect(String pointer, JsonNode node, Visitor visitor) {
        visitor.visit(pointer, node);
        node.properties()
                .forEach(member ->
                        collect(pointer + "/" + member.getKey().replace("/", "~1"), member.getValue(), visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), visitor);
        }
    }

    private interface Visitor {
        void visit(String pointer, JsonNode node);
    }
}
