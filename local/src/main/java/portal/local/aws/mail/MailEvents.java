package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.outbox.Buses;
import portal.local.aws.template.FunctionDefinition;

/**
 * Tells the default bus what became of a mail that was sent with a configuration set, as SES does:
 * https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html. The recipients of the mailbox simulator have
 * their own fate (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html). Everybody else gets it.
 */
final class MailEvents {
    private static final String SIMULATOR = "@simulator.amazonses.com";

    private final Map<String, Set<String>> configurationSets;
    private final Buses buses;

    /** @param configurationSets by name, each with the types of events that it tells of */
    MailEvents(Map<String, Set<String>> configurationSets, Buses buses) {
        this.configurationSets = configurationSets;
        this.buses = buses;
    }

    /** @param email the request that was accepted */
    void tell(JsonNode email, String messageId, Instant at) {
        Set<String> types = configurationSets.getOrDefault(
                email.path("ConfigurationSetName").asText(), Set.of());
        List<String> recipients = recipients(email.path("Destination"));
        JsonNode mail = mail(email, messageId, at, recipients);
        put(types, Type.SEND, mail, JsonNodes.object());
        for (String recipient : recipients) {
            tellOf(types, recipient, mail, at);
        }
    }

    private void tellOf(Set<String> types, String recipient, JsonNode mail, Instant at) {
        switch (fate(recipient)) {
            case "bounce" -> put(types, Type.BOUNCE, mail, bounce(recipient, "General", at));
            case "suppressionlist" -> put(types, Type.BOUNCE, mail, bounce(recipient, "Suppressed", at));
            case "complaint" -> {
                put(types, Type.DELIVERY, mail, delivery(recipient, at));
                put(types, Type.COMPLAINT, mail, complaint(recipient, at));
            }
            default -> put(types, Type.DELIVERY, mail, delivery(recipient, at));
        }
    }

    /** The name of an address of the simulator, without its label. */
    private static String fate(String recipient) {
        String address = recipient.toLowerCase(Locale.ROOT);
        return address.endsWith(SIMULATOR) ? address.replace(SIMULATOR, "").replaceFirst("\\+.*", "") : "";
    }

    private void put(Set<String> types, Type type, JsonNode mail, ObjectNode own) {
        if (types.contains(type.name())) {
            ObjectNode detail = JsonNodes.object().put("eventType", type.eventType);
            detail.set("mail", mail);
            detail.set(type.eventType.toLowerCase(Locale.ROOT), own);
            buses.put(new Buses.Event(FunctionDefinition.DEFAULT_BUS, "aws.ses", type.detailType, List.of(), detail));
        }
    }

    private static ObjectNode mail(JsonNode email, String messageId, Instant at, List<String> recipients) {
        ObjectNode mail = JsonNodes.object()
                .put("timestamp", at.toString())
                .put("source", email.path("FromEmailAddress").asText())
                .put("sendingAccountId", "000000000000")
                .put("messageId", messageId)
                .put("headersTruncated", false);
        recipients.forEach(mail.putArray("destination")::add);
        ObjectNode tags = mail.putObject("tags");
        tags.putArray("ses:configuration-set")
                .add(email.path("ConfigurationSetName").asText());
        for (JsonNode tag : email.path("EmailTags")) {
            tags.putArray(tag.path("Name").asText()).add(tag.path("Value").asText());
        }
        return mail;
    }

    private static ObjectNode delivery(String recipient, Instant at) {
        ObjectNode delivery = JsonNodes.object()
                .put("timestamp", at.toString())
                .put("processingTimeMillis", 1)
                .put("smtpResponse", "250 2.6.0 Message received")
                .put("reportingMTA", "mta.example.com");
        delivery.putArray("recipients").add(recipient);
        return delivery;
    }

    private static ObjectNode bounce(String recipient, String subType, Instant at) {
        ObjectNode bounce = JsonNodes.object()
                .put("bounceType", "Permanent")
                .put("bounceSubType", subType)
                .put("timestamp", at.toString())
                .put("feedbackId", UUID.randomUUID().toString())
                .put("reportingMTA", "dsn; mta.example.com");
        recipient(bounce.putArray("bouncedRecipients"), recipient)
                .put("action", "failed")
                .put("status", "5.1.1")
                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
        return bounce;
    }

    private static ObjectNode complaint(String recipient, Instant at) {
        ObjectNode complaint = JsonNodes.object()
                .put("timestamp", at.toString())
                .put("feedbackId", UUID.randomUUID().toString())
                .put("complaintFeedbackType", "abuse")
                .put("arrivalDate", at.toString());
        recipient(complaint.putArray("complainedRecipients"), recipient);
        return complaint;
    }

    private static ObjectNode recipient(ArrayNode list, String recipient) {
        return list.addObject().put("emailAddress", recipient);
    }

    private static List<String> recipients(JsonNode destination) {
        List<String> recipients = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            destination.path(kind).forEach(address -> recipients.add(address.asText()));
        }
        return recipients;
    }

    /** A type of event: as a configuration set, the event itself and the bus name it. */
    private enum Type {
        SEND("Send", "Email Sent"),
        DELIVERY("Delivery", "Email Delivered"),
        BOUNCE("Bounce", "Email Bounced"),
        COMPLAINT("Complaint", "Email Complaint Received");

        private final String eventType;
        private final String detailType;

        Type(String eventType, String detailType) {
            this.eventType = eventType;
            this.detailType = detailType;
        }
    }
}
