package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** Stands in for SES v2, as far as it sends mail. The real client of the functions delivers into the mailbox. */
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
    public void addTo(RouteTable.Builder<Endpoint> routes, String prefix) {
        routes.add("POST", prefix + "/v2/email/outbound-emails", (request, variables) -> send(request));
    }

    private LocalResponse send(LocalRequest request) {
        JsonNode email = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        if (!email.path("Content").has("Raw") && isToNobody(email.path("Destination"))) {
            return refusal("The destination is empty");
        }
        String id = UUID.randomUUID().toString();
        Instant at = clock.instant();
        try {
            mailbox.add(Mail.parse(id, at, MessageWriter.write(email, id, at)));
        } catch (MessagingException | IOException bad) {
            return refusal(String.valueOf(bad.getMessage()));
        }
        return LocalResponse.json(200, JsonNodes.object().put("MessageId", id));
    }

    private static boolean isToNobody(JsonNode destination) {
        return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .allMatch(kind -> destination.path(kind).isEmpty());
    }

    private static LocalResponse refusal(String message) {
        ObjectNode body = JsonNodes.object().put("message", message);
        return LocalResponse.json(400, body).withDefault("x-amzn-ErrorType", "BadRequestException");
    }
}
