package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function of the template.
 *
 * @param name its logical id
 * @param code the zip that its CodeUri names
 * @param handler the handler's class name
 * @param retries how often a failed asynchronous invocation is tried again, 0 to 2
 * @param failureQueue logical id of the queue for events that finally failed; empty when there is none
 * @param rights the actions that its policies allow, such as {@code dynamodb:Query}
 * @param queue the queue through which the events of its rules come; empty when they come directly
 */
public record FunctionDefinition(
        String name,
        Path code,
        String handler,
        Map<String, String> environment,
        Duration timeout,
        List<Route> routes,
        List<Rule> rules,
        List<Schedule> schedules,
        int retries,
        String failureQueue,
        Set<String> rights,
        Optional<QueueSource> queue) {
    /** The bus for events of AWS's own services. */
    public static final String DEFAULT_BUS = "default";

    public FunctionDefinition {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        rules = List.copyOf(rules);
        schedules = List.copyOf(schedules);
        rights = Set.copyOf(rights);
    }

    /**
     * A queue whose messages start the function, one at a time.
     *
     * @param atOnce how many messages the function may have in hand
     * @param hiddenFor how long a message that was received is hidden, after which it comes again if it was not handled
     * @param mostReceives how often it is received before it goes to the failure queue
     * @param failureQueue logical id of the queue for what was received so often
     */
    public record QueueSource(String name, int atOnce, Duration hiddenFor, int mostReceives, String failureQueue) {}

    /**
     * An HTTP route.
     *
     * @param path in API Gateway's notation
     * @param open whether it needs no token
     * @param scopes of which a token must have one; empty when it needs none
     */
    public record Route(String method, String path, boolean open, List<String> scopes) {
        public Route {
            scopes = List.copyOf(scopes);
        }
    }

    /** An event pattern on a bus, which is named by its logical id or {@link #DEFAULT_BUS}. */
    public record Rule(String name, String bus, JsonNode pattern) {}

    /** A schedule: when, in which time zone, and the input with the scheduler's placeholders still in it. */
    public record Schedule(String name, String expression, String timezone, String input) {}
}
