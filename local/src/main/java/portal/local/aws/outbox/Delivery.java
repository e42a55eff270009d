package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import portal.local.aws.http.JsonNodes;

/**
 * An event on its way to one function.
 *
 * @param id orders deliveries by when they began
 */
record Delivery(String id, String function, JsonNode event) {

    JsonNode json() {
        return JsonNodes.object().put("function", function).set("event", event);
    }

    static Delivery of(String id, JsonNode json) {
        return new Delivery(id, json.path("function").asText(), json.path("event"));
    }
}
