package portal.local.aws.template;

import static portal.local.aws.template.TemplateReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.local.aws.http.JsonNodes;

/** Reads one function resource of a template, together with the globals. */
final class FunctionReader {
    private static final int LAMBDA_DEFAULT_SECONDS = 3;

    private final String name;
    private final JsonNode own;
    private final JsonNode globals;
    private final Path folder;
    private final List<FunctionDefinition.Route> routes = new ArrayList<>();
    private final List<FunctionDefinition.Rule> rules = new ArrayList<>();
    private final List<FunctionDefinition.Schedule> schedules = new ArrayList<>();

    FunctionReader(String name, JsonNode own, JsonNode globals, Path folder) {
        this.name = name;
        this.own = own;
        this.globals = globals;
        this.folder = folder;
    }

    /** @param queues reads the queue that an event of the type SQS names */
    FunctionDefinition function(int retries, String failureQueue, QueueReader queues) {
        own.path("Events").properties().forEach(event -> event(event.getKey(), event.getValue()));
        Duration timeout = Duration.ofSeconds(setting("Timeout").asInt(LAMBDA_DEFAULT_SECONDS));
        Optional<FunctionDefinition.QueueSource> queue = own.path("Events")
                .valueStream()
                .filter(event -> text(event, "Type").equals("SQS"))
                .map(event -> queues.source(event.path("Properties"), timeout))
                .findFirst();
        queue.ifPresent(source -> rules.addAll(queues.rules(source.name())));
        return new FunctionDefinition(
                name,
                folder.resolve(setting("CodeUri").asText()),
                setting("Handler").asText().replaceFirst("::.*", ""),
                environment(),
                timeout,
                routes,
                rules,
                schedules,
                retries,
                queue.map(FunctionDefinition.QueueSource::failureQueue).orElse(failureQueue),
                rights(),
                queue);
    }

    private Set<String> rights() {
        Set<String> rights = new HashSet<>();
        for (JsonNode policy : own.path("Policies")) {
            for (JsonNode statement : policy.path("Statement")) {
                JsonNode actions = statement.path("Action");
                if (actions.isTextual()) {
                    rights.add(actions.textValue());
                }
                actions.forEach(action -> rights.add(action.asText()));
            }
        }
        return rights;
    }

    private JsonNode setting(String field) {
        return own.has(field) ? own.path(field) : globals.path(field);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (JsonNode level : List.of(globals, own)) {
            level.path("Environment")
                    .path("Variables")
                    .properties()
                    .forEach(variable -> environment.put(
                            variable.getKey(), variable.getValue().asText()));
        }
        return environment;
    }

    private void event(String key, JsonNode event) {
        JsonNode properties = event.path("Properties");
        switch (text(event, "Type")) {
            case "HttpApi" -> routes.add(route(properties));
            case "EventBridgeRule" -> rules.add(rule(key, properties));
            case "SQS" -> {}
            case "ScheduleV2" -> schedules.add(schedule(key, properties));
            default ->
                throw new InvalidTemplate("The local portal does not know events of type " + text(event, "Type"));
        }
    }

    private static FunctionDefinition.Rule rule(String key, JsonNode properties) {
        return new FunctionDefinition.Rule(
                key, TemplateReader.bus(properties.path("EventBusName")), properties.path("Pattern"));
    }

    private static FunctionDefinition.Route route(JsonNode properties) {
        return new FunctionDefinition.Route(
                text(properties, "Method").toUpperCase(Locale.ROOT),
                text(properties, "Path"),
                text(properties.path("Auth"), "Authorizer").equals("NONE"),
                TemplateReader.texts(properties.path("Auth").path("AuthorizationScopes")));
    }

    private static FunctionDefinition.Schedule schedule(String key, JsonNode properties) {
        String input = properties.path("Input").asText("{}");
        String named = properties
                .path("Name")
                .asText(JsonNodes.read(input).path("schedule").asText(key));
        return new FunctionDefinition.Schedule(
                named,
                text(properties, "ScheduleExpression"),
                properties.path("ScheduleExpressionTimezone").asText("UTC"),
                input);
    }
}
