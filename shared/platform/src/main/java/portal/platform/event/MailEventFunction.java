package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.mail.MailEvent;
import portal.domain.mail.MailId;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;
import portal.platform.mail.MailTags;

/**
 * A function that reacts to what Amazon SES tells of mails
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html). Events come late, several
 * times and in any order. A failed event is thrown back, so that Lambda delivers it again and finally puts it in the
 * failure queue.
 */
public abstract class MailEventFunction implements RequestStreamHandler {

    protected MailEventFunction() {}

    /**
     * Reacts to one event. A repeated call has no second effect.
     *
     * @param origin the event's id
     */
    protected abstract void told(MailEvent event, Origin origin);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var envelope = EventJson.read(input);
        var id = envelope.text("id").orElse("");
        try {
            event(envelope.object("detail")).ifPresent(event -> told(event, new Origin(id, "")));
        } catch (RuntimeException fault) {
            ErrorLog.log(id, fault);
            throw fault;
        }
    }

    /** Empty for what the portal has no use for, and for a mail that is not its own. */
    private static Optional<MailEvent> event(Json.Struct detail) {
        var mail = detail.object("mail");
        var tags = mail.object("tags");
        var organization = tag(tags, MailTags.ORGANIZATION).flatMap(OrganizationId::parse);
        var id = tag(tags, MailTags.MAIL).flatMap(MailId::parse);
        var attempt = tag(tags, MailTags.ATTEMPT);
        var kind = kind(detail);
        if (organization.isEmpty() || id.isEmpty() || attempt.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailEvent(
                organization.get(),
                id.get(),
                Integer.parseInt(attempt.get()),
                kind.get(),
                mail.text("messageId").orElse(""),
                reason(detail)));
    }

    private static Optional<MailEvent.Kind> kind(Json.Struct detail) {
        return switch (detail.text("eventType").orElse("")) {
            case "Send", "Delivery" -> Optional.of(MailEvent.Kind.SENT);
            case "Bounce" -> Optional.of(bounce(detail.object("bounce")));
            case "Complaint" -> Optional.of(MailEvent.Kind.COMPLAINED);
            case "Reject" -> Optional.of(MailEvent.Kind.REJECTED);
            default -> Optional.empty();
        };
    }

    private static MailEvent.Kind bounce(Json.Struct bounce) {
        return bounce.text("bounceType").orElse("").equals("Permanent")
                ? MailEvent.Kind.BOUNCED_FOR_GOOD
                : MailEvent.Kind.BOUNCED;
    }

    /** Words of the mail service alone: an answer of a mail server may have anything in it. */
    private static String reason(Json.Struct detail) {
        var bounce = detail.object("bounce");
        return bounce.text("bounceType")
                .map(type -> type + "/" + bounce.text("bounceSubType").orElse("Undetermined"))
                .orElseGet(() -> detail.text("eventType").orElse(""));
    }

    /** A tag has a list of values; the portal gives each one value. */
    private static Optional<String> tag(Json.Struct tags, String name) {
        return tags.member(name)
                .filter(Json.Array.class::isInstance)
                .flatMap(values -> ((Json.Array) values).elements().stream().findFirst())
                .filter(Json.Text.class::isInstance)
                .map(value -> ((Json.Text) value).value());
    }
}
