package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail that the mail service refused, as far as the request tells.
 *
 * @param reason the error that the sender got
 */
record RefusedMail(
        String id, Instant at, String from, List<String> to, String subject, String text, String html, String reason) {
    RefusedMail {
        to = List.copyOf(to);
    }

    /** @param request the body of SendEmail; of a raw message only the addresses are known */
    static RefusedMail of(String id, Instant at, JsonNode request, String reason) {
        JsonNode simple = request.path("Content").path("Simple");
        JsonNode body = simple.path("Body");
        return new RefusedMail(
                id,
                at,
                request.path("FromEmailAddress").asText(),
                recipients(request.path("Destination")),
                simple.path("Subject").path("Data").asText(),
                body.path("Text").path("Data").asText(),
                body.path("Html").path("Data").asText(),
                reason);
    }

    private static List<String> recipients(JsonNode destination) {
        return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .flatMap(kind -> destination.path(kind).valueStream())
                .map(JsonNode::asText)
                .toList();
    }
}
