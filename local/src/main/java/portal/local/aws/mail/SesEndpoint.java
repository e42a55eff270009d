package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.outbox.Buses;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.Template;

/**
 * Stands in for SES v2, as far as it sends mail. The real client of the functions delivers into the mailbox. What SES
 * refuses is refused: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
public final class SesEndpoint {
    /** https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
    private static final int MOST_RECIPIENTS = 50;

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html */
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-@A-~]{1,126}");

    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");

    private static final List<String> KINDS = List.of("ToAddresses", "CcAddresses", "BccAddresses");

    private final Mailbox mailbox;
    private final Template.MailAccount account;
    private final Rights rights;
    private final Clock clock;
    private final SendingRate rate;
    private final MailEvents events;

    public SesEndpoint(Mailbox mailbox, Template.MailAccount account, Rights rights, Buses buses, Clock clock) {
        this.mailbox = mailbox;
        this.account = account;
        this.rights = rights;
        this.clock = clock;
        this.rate = new SendingRate(clock);
        this.events = new MailEvents(account.configurationSets(), buses);
    }

    /** @param prefix the path of the endpoint that clients are given */
    public void addTo(RouteTable.Builder<Endpoint> routes, String prefix) {
        routes.add("POST", prefix + "/v2/email/outbound-emails", (request, variables) -> send(request));
        routes.add("GET", "/local/mail/rate", (request, variables) -> rate.show());
        routes.add("PUT", "/local/mail/rate", (request, variables) -> rate.set(request));
    }

    private LocalResponse send(LocalRequest request) {
        JsonNode email = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        String action = isRaw(email) ? "ses:SendRawEmail" : "ses:SendEmail";
        return rights.allows(request, action)
                ? sent(email)
                : refusal(403, "AccessDeniedException", "Not authorized to perform " + action);
    }

    /**
     * Sends a mail of another service of AWS, which no policy of a function needs to allow.
     *
     * @return why it is refused; empty when it was sent
     */
    public Optional<String> sendForService(JsonNode email) {
        LocalResponse answer = sent(email);
        return answer.status() == 200
                ? Optional.empty()
                : Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private LocalResponse sent(JsonNode email) {
        String id = UUID.randomUUID().toString();
        Instant at = clock.instant();
        LocalResponse answer = refused(email).orElseGet(() -> deliver(email, id, at));
        if (answer.status() != 200) {
            mailbox.refuse(RefusedMail.of(id, at, email, reason(answer)));
        }
        return answer;
    }

    private LocalResponse deliver(JsonNode email, String id, Instant at) {
        try {
            mailbox.add(AcceptedMail.parse(id, at, MessageWriter.write(email, id, at)));
        } catch (MessagingException | IOException bad) {
            return badRequest(String.valueOf(bad.getMessage()));
        }
        events.tell(email, id, at);
        return LocalResponse.json(200, JsonNodes.object().put("MessageId", id));
    }

    private static String reason(LocalResponse refusal) {
        String message = JsonNodes.read(new String(refusal.body(), StandardCharsets.UTF_8))
                .path("message")
                .asText();
        return refusal.headers().stream()
                .filter(header -> header.name().equals("x-amzn-ErrorType"))
                .map(header -> header.value() + ": " + message)
                .findFirst()
                .orElse(message);
    }

    private static boolean isRaw(JsonNode email) {
        return email.path("Content").has("Raw");
    }

    private Optional<LocalResponse> refused(JsonNode email) {
        int recipients = recipients(email.path("Destination"));
        String sender = email.path("FromEmailAddress").asText();
        String set = email.path("ConfigurationSetName").asText();
        if (!isRaw(email) && recipients == 0) {
            return Optional.of(badRequest("The destination is empty"));
        }
        if (recipients > MOST_RECIPIENTS) {
            return Optional.of(badRequest("Recipient count exceeds 50."));
        }
        if (addresses(email).anyMatch(address -> !isAscii(address))) {
            return Optional.of(badRequest("An address is not in ASCII"));
        }
        if (!email.path("EmailTags").valueStream().allMatch(SesEndpoint::isTag)) {
            return Optional.of(badRequest("Invalid message tag"));
        }
        if (!email.at("/Content/Simple/Headers").valueStream().allMatch(SesEndpoint::isHeader)) {
            return Optional.of(badRequest("Invalid message header"));
        }
        if (!isVerified(sender)) {
            return Optional.of(refusal(
                    400,
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check in region EU-WEST-1: "
                            + sender));
        }
        if (!set.isEmpty() && !account.configurationSets().containsKey(set)) {
            return Optional.of(refusal(404, "NotFoundException", "Configuration set <" + set + "> does not exist."));
        }
        return rate.takes(Math.max(1, recipients))
                ? Optional.empty()
                : Optional.of(refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded."));
    }

    /** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html */
    private static boolean isTag(JsonNode tag) {
        return TAG.matcher(tag.path("Name").asText()).matches()
                && TAG.matcher(tag.path("Value").asText()).matches();
    }

    private static boolean isHeader(JsonNode header) {
        return HEADER_NAME.matcher(header.path("Name").asText()).matches()
                && HEADER_VALUE.matcher(header.path("Value").asText()).matches();
    }

    private static int recipients(JsonNode destination) {
        return KINDS.stream().mapToInt(kind -> destination.path(kind).size()).sum();
    }

    private static Stream<String> addresses(JsonNode email) {
        Stream<JsonNode> recipients = KINDS.stream()
                .flatMap(kind -> email.path("Destination").path(kind).valueStream());
        return Stream.concat(
                Stream.of(email.path("FromEmailAddress").asText()),
                Stream.concat(recipients, email.path("ReplyToAddresses").valueStream())
                        .map(JsonNode::asText));
    }

    /**
     * SES does not know SMTPUTF8. Other characters before the at sign are not possible at all; those of a domain or of
     * a name have to be encoded: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html
     */
    private static boolean isAscii(String address) {
        return address.chars().allMatch(character -> character < 0x80);
    }

    /** A domain covers its addresses and those of its subdomains. */
    private boolean isVerified(String sender) {
        try {
            String address = new InternetAddress(sender, true).getAddress().toLowerCase(Locale.ROOT);
            String domain = address.substring(address.indexOf('@') + 1);
            return account.identities().stream()
                    .map(identity -> identity.toLowerCase(Locale.ROOT))
                    .anyMatch(identity -> identity.equals(address) || ("." + domain).endsWith("." + identity));
        } catch (AddressException malformed) {
            return false;
        }
    }

    private static LocalResponse badRequest(String message) {
        return refusal(400, "BadRequestException", message);
    }

    private static LocalResponse refusal(int status, String type, String message) {
        ObjectNode body = JsonNodes.object().put("message", message);
        return LocalResponse.json(status, body).withDefault("x-amzn-ErrorType", type);
    }
}
