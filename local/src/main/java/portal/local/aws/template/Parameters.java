package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The parameters of a template, which refuse values as CloudFormation does. */
final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final JsonNode declared;

    /** @param declared the section {@code Parameters} of a template */
    Parameters(JsonNode declared) {
        this.declared = declared;
    }

    /** The defaults, by name. */
    Map<String, String> defaults() {
        Map<String, String> values = new HashMap<>();
        declared.properties().forEach(parameter -> {
            JsonNode initial = parameter.getValue().path("Default");
            if (!initial.isMissingNode()) {
                values.put(parameter.getKey(), initial.asText());
            }
        });
        return values;
    }

    /** @throws InvalidTemplate when the template has no such parameter, or refuses the value */
    void require(String name, String value) {
        JsonNode parameter = declared.path(name);
        if (parameter.isMissingNode()) {
            throw new InvalidTemplate("The template has no parameter " + name);
        }
        if (!isAllowed(parameter, value)) {
            throw new InvalidTemplate("The parameter " + name + " cannot be " + value + allowed(parameter));
        }
    }

    /** What a parameter takes, as far as few words can say it. */
    private static String allowed(JsonNode parameter) {
        if (parameter.has("AllowedValues")) {
            return ": it is one of " + parameter.path("AllowedValues");
        }
        return parameter.has("MinValue") && parameter.has("MaxValue")
                ? ": it is a number from " + parameter.path("MinValue").asText() + " to "
                        + parameter.path("MaxValue").asText()
                : "";
    }

    private static boolean isAllowed(JsonNode parameter, String value) {
        JsonNode allowed = parameter.path("AllowedValues");
        boolean listed = allowed.isMissingNode()
                || StreamSupport.stream(allowed.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(value));
        JsonNode pattern = parameter.path("AllowedPattern");
        return listed
                && (pattern.isMissingNode() || Pattern.matches(pattern.asText(), value))
                && value.length() <= parameter.path("MaxLength").asInt(Integer.MAX_VALUE)
                && (!parameter.path("Type").asText().equals("Number") || isInRange(parameter, value));
    }

    private static boolean isInRange(JsonNode parameter, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        double number = Double.parseDouble(value);
        return number >= parameter.path("MinValue").asDouble(Double.NEGATIVE_INFINITY)
                && number <= parameter.path("MaxValue").asDouble(Double.POSITIVE_INFINITY);
    }
}
