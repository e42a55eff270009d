package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Evaluates intrinsic functions. A resource's reference is its logical id, an attribute is {@code LogicalId.Attribute}:
 * enough to tell resources apart on one machine.
 */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> values;
    private final JsonNode conditions;

    /**
     * @param values parameters and pseudo parameters by name
     * @param conditions the section {@code Conditions} of the template
     */
    Intrinsics(Map<String, String> values, JsonNode conditions) {
        this.values = Map.copyOf(values);
        this.conditions = conditions;
    }

    /** @throws InvalidTemplate when the template has no such condition */
    boolean holds(String condition) {
        if (!conditions.has(condition)) {
            throw new InvalidTemplate("There is no condition " + condition);
        }
        return evaluate(conditions.path(condition)).asBoolean();
    }

    JsonNode evaluate(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode evaluated = NODES.arrayNode();
            array.forEach(element -> evaluated.add(evaluate(element)));
            return evaluated;
        }
        if (node instanceof ObjectNode object) {
            return evaluateObject(object);
        }
        return node;
    }

    private JsonNode evaluateObject(ObjectNode object) {
        if (object.size() == 1) {
            Map.Entry<String, JsonNode> only = object.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return request(only.getKey(), only.getValue());
            }
        }
        ObjectNode evaluated = NODES.objectNode();
        object.properties().forEach(field -> evaluated.set(field.getKey(), evaluate(field.getValue())));
        return evaluated;
    }

    private JsonNode request(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> NODES.textNode(reference(argument.asText()));
            case "Fn::GetAtt" -> NODES.textNode(reference(join(".", argument)));
            case "Fn::Sub" -> NODES.textNode(substitute(argument));
            case "Fn::Join" -> NODES.textNode(join(argument.path(0).asText(), evaluate(argument.path(1))));
            case "Fn::Select" ->
                evaluate(argument.path(1)).path(argument.path(0).asInt());
            case "Fn::Split" ->
                split(argument.path(0).asText(), evaluate(argument.path(1)).asText());
            case "Fn::If" -> evaluate(argument.path(holds(argument.path(0).asText()) ? 1 : 2));
            case "Fn::Equals" -> NODES.booleanNode(evaluate(argument.path(0)).equals(evaluate(argument.path(1))));
            case "Fn::Not" -> NODES.booleanNode(!evaluate(argument.path(0)).asBoolean());
            case "Fn::And" ->
                NODES.booleanNode(
                        argument.valueStream().allMatch(part -> evaluate(part).asBoolean()));
            default -> throw new InvalidTemplate("The local portal does not know " + name);
        };
    }

    private String reference(String name) {
        return values.getOrDefault(name, name);
    }

    private String substitute(JsonNode argument) {
        Map<String, String> own = new HashMap<>();
        argument.path(1)
                .properties()
                .forEach(field ->
                        own.put(field.getKey(), evaluate(field.getValue()).asText()));
        String text =
                argument.isTextual() ? argument.textValue() : argument.path(0).asText();
        String substituted = PLACEHOLDER.matcher(text).replaceAll((MatchResult match) -> {
            String name = match.group(1);
            return Matcher.quoteReplacement(own.getOrDefault(name, reference(name)));
        });
        return substituted.replace("${!", "${");
    }

    private static String join(String separator, JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(separator));
    }

    private static JsonNode split(String separator, String text) {
        ArrayNode parts = NODES.arrayNode();
        for (String part : text.split(Pattern.quote(separator), -1)) {
            parts.add(part);
        }
        return parts;
    }
}
