package portal.local.aws.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.local.aws.files.FileFolder;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;
import portal.local.aws.http.RouteTable;
import portal.local.aws.outbox.Buses;
import portal.local.aws.template.Template.ReceiptRule;

/**
 * Takes a mail that is posted to it as SES takes one by SMTP: it stores it, and hands the function of the first rule
 * for its recipients what SES would tell
 * (https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html). A mail that no rule is for is
 * refused. What SES finds out about a mail, whoever posts it says: {@code ?dmarc=FAIL}. A mail that was saved elsewhere
 * may say it itself, in what the server there added to it (RFC 8601).
 */
public final class Inbox {
    public static final String PATH = "/local/mail/inbox";

    /** Of a mail, in bytes (https://docs.aws.amazon.com/ses/latest/dg/quotas.html). */
    public static final int LARGEST = 40 * 1024 * 1024;

    private static final Set<String> VERDICTS = Set.of("PASS", "FAIL", "GRAY", "PROCESSING_FAILED");
    private static final List<String> CHECKS = List.of("spam", "virus", "spf", "dkim", "dmarc");

    private final List<ReceiptRule> rules;
    private final FileFolder files;
    private final Buses buses;
    private final Clock clock;

    public Inbox(List<ReceiptRule> rules, FileFolder files, Buses buses, Clock clock) {
        this.rules = List.copyOf(rules);
        this.files = files;
        this.buses = buses;
        this.clock = clock;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("POST", PATH, (request, variables) -> receive(request));
    }

    private LocalResponse receive(LocalRequest request) {
        if (request.body().length > LARGEST) {
            return LocalProblem.TOO_LARGE.answer(request);
        }
        Map<String, String> parameters = new HashMap<>(QueryString.parse(request.query()));
        for (String check : CHECKS) {
            if (!VERDICTS.contains(parameters.getOrDefault(check, "PASS"))) {
                return LocalProblem.INVALID_REQUEST.answer(request, check + " is one of " + VERDICTS);
            }
        }
        try {
            String id = UUID.randomUUID().toString().replace("-", "");
            AcceptedMail mail = AcceptedMail.parse(id, clock.instant(), request.body());
            CHECKS.forEach(check -> saved(mail, check).ifPresent(verdict -> parameters.putIfAbsent(check, verdict)));
            return receive(request, mail, recipients(parameters, mail), parameters);
        } catch (MessagingException | IOException noMail) {
            return LocalProblem.INVALID_REQUEST.answer(request, "The body is no mail: " + noMail.getMessage());
        }
    }

    private LocalResponse receive(
            LocalRequest request, AcceptedMail mail, List<String> recipients, Map<String, String> parameters)
            throws IOException {
        for (ReceiptRule rule : rules) {
            List<String> ruled = recipients.stream()
                    .filter(recipient -> isFor(rule, recipient))
                    .toList();
            if (!ruled.isEmpty()) {
                files.put(rule.bucket(), rule.prefix() + mail.id(), mail.message(), false);
                buses.invoke(rule.function(), event(rule, mail, ruled, parameters));
                return LocalResponse.json(202, JsonNodes.object().put("messageId", mail.id()));
            }
        }
        return LocalProblem.INVALID_REQUEST.answer(
                request, "550 5.1.1 No receipt rule is for " + String.join(", ", recipients));
    }

    /** No policy is no proof. Everything else that is not passed failed. */
    private static Optional<String> saved(AcceptedMail mail, String check) {
        String results = mail.headers().getOrDefault("Authentication-Results", "");
        Matcher matcher = Pattern.compile("(?i)\\b" + check + "=([a-z]+)").matcher(results);
        return matcher.find() ? Optional.of(verdict(matcher.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static String verdict(String result) {
        return switch (result) {
            case "pass" -> "PASS";
            case "none", "neutral" -> "GRAY";
            default -> "FAIL";
        };
    }

    /** Those of the envelope, if they are given; else those of the headers. */
    private static List<String> recipients(Map<String, String> parameters, AcceptedMail mail) {
        if (parameters.containsKey("recipient")) {
            return List.of(parameters.get("recipient"));
        }
        return Stream.of(mail.to(), mail.cc())
                .flatMap(List::stream)
                .map(address -> address.replaceFirst("(?s).*<([^<>]*)>\\s*", "$1"))
                .toList();
    }

    /** A rule for a domain is not for the domains below it. */
    private static boolean isFor(ReceiptRule rule, String recipient) {
        String address = recipient.toLowerCase(Locale.ROOT);
        return rule.recipients().stream()
                .map(named -> named.toLowerCase(Locale.ROOT))
                .anyMatch(named -> address.equals(named) || address.endsWith("@" + named));
    }

    private ObjectNode event(
            ReceiptRule rule, AcceptedMail mail, List<String> recipients, Map<String, String> parameters) {
        ObjectNode event = JsonNodes.object();
        ObjectNode ses = event.putArray("Records")
                .addObject()
                .put("eventSource", "aws:ses")
                .put("eventVersion", "1.0")
                .putObject("ses");
        Instant now = clock.instant();
        ses.set("mail", mail(mail, recipients, now));
        ses.set("receipt", receipt(rule, recipients, parameters, now));
        return event;
    }

    private static ObjectNode mail(AcceptedMail mail, List<String> recipients, Instant at) {
        ObjectNode json = JsonNodes.object()
                .put("timestamp", at.toString())
                .put("source", mail.from())
                .put("messageId", mail.id())
                .put("headersTruncated", false);
        addAll(json.putArray("destination"), recipients);
        ArrayNode headers = json.putArray("headers");
        mail.headers()
                .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
        ObjectNode common = json.putObject("commonHeaders").put("subject", mail.subject());
        addAll(common.putArray("from"), List.of(mail.from()));
        addAll(common.putArray("to"), mail.to());
        return json;
    }

    private static ObjectNode receipt(
            ReceiptRule rule, List<String> recipients, Map<String, String> parameters, Instant at) {
        ObjectNode receipt = JsonNodes.object().put("timestamp", at.toString()).put("processingTimeMillis", 1);
        addAll(receipt.putArray("recipients"), recipients);
        for (String check : CHECKS) {
            receipt.putObject(check + "Verdict").put("status", parameters.getOrDefault(check, "PASS"));
        }
        receipt.putObject("action")
                .put("type", "Lambda")
                .put("functionArn", "arn:aws:lambda:eu-west-1:000000000000:function:" + rule.function())
                .put("invocationType", "Event");
        return receipt;
    }

    private static void addAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
