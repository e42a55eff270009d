package portal.local.aws.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** Shows the mailbox: the list, each mail parsed and as a message file, the attachments, and what was refused. */
public final class MailEndpoints {
    private final Mailbox mailbox;

    public MailEndpoints(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/mail", (request, variables) -> list());
        routes.add("GET", "/local/mail/refused", (request, variables) -> refused());
        routes.add("GET", "/local/mail/{id}", (request, variables) -> mail(request, variables, MailEndpoints::parsed));
        routes.add(
                "GET",
                "/local/mail/{id}/message.eml",
                (request, variables) -> mail(request, variables, MailEndpoints::raw));
        routes.add("GET", "/local/mail/{id}/attachments/{name}", this::attachment);
    }

    private LocalResponse list() {
        ArrayNode list = JsonNodes.array();
        mailbox.all().forEach(mail -> list.add(summary(mail)));
        return LocalResponse.json(200, list);
    }

    private LocalResponse refused() {
        ArrayNode list = JsonNodes.array();
        for (RefusedMail mail : mailbox.refused()) {
            ObjectNode json = list.addObject()
                    .put("id", mail.id())
                    .put("at", mail.at().toString())
                    .put("from", mail.from());
            putAll(json.putArray("to"), mail.to());
            json.put("subject", mail.subject())
                    .put("text", mail.text())
                    .put("html", mail.html())
                    .put("reason", mail.reason());
        }
        return LocalResponse.json(200, list);
    }

    private LocalResponse mail(
            LocalRequest request, Map<String, String> variables, Function<AcceptedMail, LocalResponse> view) {
        return mailbox.find(variables.getOrDefault("id", ""))
                .map(view)
                .orElseGet(() -> LocalProblem.NOT_FOUND.answer(request));
    }

    private static LocalResponse parsed(AcceptedMail mail) {
        ObjectNode json = summary(mail).put("from", mail.from());
        putAll(json.putArray("cc"), mail.cc());
        putAll(json.putArray("replyTo"), mail.replyTo());
        json.put("text", mail.text()).put("html", mail.html());
        mail.headers().forEach(json.putObject("headers")::put);
        return LocalResponse.json(200, json);
    }

    private static LocalResponse raw(AcceptedMail mail) {
        return LocalResponse.of(200, "message/rfc822", mail.message())
                .withDefault("Content-Disposition", "attachment; filename=\"message.eml\"");
    }

    private LocalResponse attachment(LocalRequest request, Map<String, String> variables) {
        return mailbox.find(variables.getOrDefault("id", "")).stream()
                .flatMap(mail -> mail.attachments().stream())
                .filter(attachment -> attachment.name().equals(variables.get("name")))
                .findFirst()
                .map(MailEndpoints::download)
                .orElseGet(() -> LocalProblem.NOT_FOUND.answer(request));
    }

    private static LocalResponse download(AcceptedMail.Attachment attachment) {
        String name =
                URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return LocalResponse.of(200, attachment.contentType(), attachment.content())
                .withDefault("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    }

    private static ObjectNode summary(AcceptedMail mail) {
        ObjectNode json = JsonNodes.object().put("id", mail.id());
        putAll(json.putArray("to"), mail.to());
        json.put("subject", mail.subject()).put("at", mail.at().toString());
        ArrayNode attachments = json.putArray("attachments");
        mail.attachments().forEach(attachment -> attachments
                .addObject()
                .put("name", attachment.name())
                .put("contentType", attachment.contentType())
                .put("size", attachment.content().length));
        return json;
    }

    private static void putAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
