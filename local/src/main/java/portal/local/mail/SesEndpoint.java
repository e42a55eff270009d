package portal.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import portal.local.http.Answer;
import portal.local.http.Endpoint;
import portal.local.http.HttpCall;
import portal.local.http.Json;
import portal.local.http.Routes;

/** Speaks the part of SES v2 that sends mail, so that the functions' real client delivers into the mailbox. */
public final class SesEndpoint {
    private final Mailbox mailbox;
    private final Clock clock;

    public SesEndpoint(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /**
     * @param prefix the path of the endpoint that clients are given
     */
    public void addTo(Routes.Builder<Endpoint> routes, String prefix) {
        routes.add("POST", prefix + "/v2/email/outbound-emails", (call, variables) -> send(call));
    }

    private Answer send(HttpCall call) {
        JsonNode request = Json.parse(call.body()).orElseGet(Json::object);
        if (!request.path("Content").has("Raw") && isToNobody(request.path("Destination"))) {
            return refusal("The destination is empty");
        }
        String id = UUID.randomUUID().toString();
        Instant at = clock.instant();
        try {
            mailbox.add(Mail.parse(id, at, MessageWriter.write(request, id, at)));
        } catch (MessagingException | IOException bad) {
            return refusal(String.valueOf(bad.getMessage()));
        }
        return Answer.json(200, Json.object().put("MessageId", id));
    }

    private static boolean isToNobody(JsonNode destination) {
        return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .allMatch(kind -> destination.path(kind).isEmpty());
    }

    private static Answer refusal(String message) {
        ObjectNode body = Json.object().put("message", message);
        return Answer.json(400, body).withDefault("x-amzn-ErrorType", "BadRequestException");
    }
}
