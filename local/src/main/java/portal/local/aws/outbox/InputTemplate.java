package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.local.aws.http.JsonNodes;

/** Fills a pipe's input template from a record, as EventBridge Pipes do. */
final class InputTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("<(\\$[^>]*)>");

    private InputTemplate() {}

    /** The filled template; a path that leads nowhere leaves an empty string, as in AWS. */
    static JsonNode fill(String template, JsonNode record) {
        if (template.isEmpty()) {
            return record;
        }
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            JsonNode value = at(record, matcher.group(1));
            boolean quoted = inString(template, matcher.start());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(quoted ? inner(value) : whole(value)));
        }
        return JsonNodes.read(matcher.appendTail(filled).toString());
    }

    /** The value at a path such as {@code $.dynamodb.NewImage.type.S}, or a missing node. */
    static JsonNode at(JsonNode record, String path) {
        JsonNode node = record;
        for (String step : path.substring(1).split("\\.", -1)) {
            if (!step.isEmpty()) {
                node = node.path(step);
            }
        }
        return node;
    }

    private static String whole(JsonNode value) {
        return value.isMissingNode() ? "\"\"" : json(value);
    }

    private static String inner(JsonNode value) {
        String json = value.isTextual() ? json(value) : json(JsonNodes.array().textNode(value.asText()));
        return json.substring(1, json.length() - 1);
    }

    private static boolean inString(String template, int position) {
        return template.substring(0, position).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static String json(JsonNode value) {
        return new String(JsonNodes.bytes(value), StandardCharsets.UTF_8);
    }
}
