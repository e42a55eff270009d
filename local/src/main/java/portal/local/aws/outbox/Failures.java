package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** The events that finally failed, in place of the template's failure queues. */
public final class Failures {
    private final Clock clock;
    private final ArrayNode failures = JsonNodes.array();

    public Failures(Clock clock) {
        this.clock = clock;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/failures", (request, variables) -> LocalResponse.json(200, all()));
    }

    /** Every failure so far, oldest first: queue, function, attempts, error, at, event. */
    public synchronized JsonNode all() {
        return failures.deepCopy();
    }

    synchronized void add(String queue, String function, int attempts, String error, JsonNode event) {
        failures.addObject()
                .put("queue", queue)
                .put("function", function)
                .put("attempts", attempts)
                .put("error", error)
                .put("at", clock.instant().toString())
                .set("event", event);
        System.err.println("Failed for good after %d attempts: %s".formatted(attempts, error));
    }
}
