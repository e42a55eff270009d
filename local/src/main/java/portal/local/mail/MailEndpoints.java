package portal.local.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.local.http.Answer;
import portal.local.http.Endpoint;
import portal.local.http.HttpCall;
import portal.local.http.Json;
import portal.local.http.Problem;
import portal.local.http.Routes;

/** Shows the mailbox: the list, each mail parsed and as a message file, and the attachments. */
public final class MailEndpoints {
    private final Mailbox mailbox;

    public MailEndpoints(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public void addTo(Routes.Builder<Endpoint> routes) {
        routes.add("GET", "/local/mail", (call, variables) -> list());
        routes.add("GET", "/local/mail/{id}", (call, variables) -> mail(call, variables, MailEndpoints::parsed));
        routes.add(
                "GET", "/local/mail/{id}/message.eml", (call, variables) -> mail(call, variables, MailEndpoints::raw));
        routes.add("GET", "/local/mail/{id}/attachments/{name}", this::attachment);
    }

    private Answer list() {
        ArrayNode list = Json.array();
        mailbox.all().forEach(mail -> list.add(summary(mail)));
        return Answer.json(200, list);
    }

    private Answer mail(HttpCall call, Map<String, String> variables, Function<Mail, Answer> view) {
        return mailbox.find(variables.getOrDefault("id", "")).map(view).orElseGet(() -> Problem.NOT_FOUND.answer(call));
    }

    private static Answer parsed(Mail mail) {
        ObjectNode json = summary(mail).put("from", mail.from());
        putAll(json.putArray("cc"), mail.cc());
        putAll(json.putArray("replyTo"), mail.replyTo());
        json.put("text", mail.text()).put("html", mail.html());
        mail.headers().forEach(json.putObject("headers")::put);
        return Answer.json(200, json);
    }

    private static Answer raw(Mail mail) {
        return Answer.of(200, "message/rfc822", mail.message())
                .withDefault("Content-Disposition", "attachment; filename=\"message.eml\"");
    }

    private Answer attachment(HttpCall call, Map<String, String> variables) {
        return mailbox.find(variables.getOrDefault("id", "")).stream()
                .flatMap(mail -> mail.attachments().stream())
                .filter(attachment -> attachment.name().equals(variables.get("name")))
                .findFirst()
                .map(MailEndpoints::download)
                .orElseGet(() -> Problem.NOT_FOUND.answer(call));
    }

    private static Answer download(Mail.Attachment attachment) {
        String name =
                URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Answer.of(200, attachment.contentType(), attachment.content())
                .withDefault("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    }

    private static ObjectNode summary(Mail mail) {
        ObjectNode json = Json.object().put("id", mail.id());
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
