package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.incident.Reply;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.incident.ReplyRefusal;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to a contact about what is missing of a reply by mail. It does not show the incident, nor the answer. */
public record ReplyNotTaken(Recipient contact, Reply reply, PortalPages pages) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(AboutIncident.thread(reply.organization(), number()));
    }

    @Override
    public String subject(Wording in) {
        return in.say(IncidentMailMessage.REPLY_TITLE, number());
    }

    @Override
    public String opening(Wording in) {
        return in.say(
                reply.refusal().isPresent() ? IncidentMailMessage.REPLY_REFUSED : IncidentMailMessage.REPLY_INCOMPLETE,
                number());
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        reply.refusal().ifPresent(refusal -> facts.add(in.paragraph(why(refusal))));
        if (!reply.leftOut().isEmpty()) {
            var files = reply.leftOut().stream().map(file -> file(file, in)).toList();
            facts.add(new Points(in.say(IncidentMailMessage.FILES_LEFT_OUT), files));
        }
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return in.button(IncidentMailMessage.TO_THE_INCIDENT, pages.incident(number()));
    }

    @Override
    public List<Section> details(Wording in) {
        return isOutOfReach() ? List.of() : List.of(in.paragraph(IncidentMailMessage.REPLY_ELSEWHERE));
    }

    @Override
    public String reason(Wording in) {
        return in.say(IncidentMailMessage.BECAUSE_REPLIED);
    }

    private String number() {
        return reply.reference().incident().toString();
    }

    private boolean isOutOfReach() {
        return reply.refusal()
                .filter(refusal -> refusal == ReplyRefusal.NOT_FOUND || refusal == ReplyRefusal.INCIDENT_CLOSED)
                .isPresent();
    }

    private static String file(LeftOutFile file, Wording in) {
        var name = HarmlessText.ofName(file.name());
        return in.say(
                IncidentMailMessage.FILE_LEFT_OUT,
                name.isBlank() ? in.say(IncidentMailMessage.FILE_WITHOUT_NAME) : name,
                in.say(why(file.refusal())));
    }

    private static IncidentMailMessage why(ReplyRefusal refusal) {
        return switch (refusal) {
            case NOT_AUTHENTIC -> IncidentMailMessage.REPLY_NOT_AUTHENTIC;
            case INFECTED -> IncidentMailMessage.REPLY_INFECTED;
            case NOT_FOUND -> IncidentMailMessage.REPLY_NOT_FOUND;
            case INCIDENT_CLOSED -> IncidentMailMessage.REPLY_CLOSED;
            case TOO_MANY -> IncidentMailMessage.REPLY_TOO_MANY;
            case EMPTY -> IncidentMailMessage.REPLY_EMPTY;
            case TOO_LONG -> IncidentMailMessage.REPLY_TOO_LONG;
        };
    }

    private static IncidentMailMessage why(FileRefusal refusal) {
        return switch (refusal) {
            case NAME -> IncidentMailMessage.FILE_NAME_REFUSED;
            case TYPE -> IncidentMailMessage.FILE_TYPE_REFUSED;
            case EMPTY -> IncidentMailMessage.FILE_EMPTY;
            case TOO_LARGE -> IncidentMailMessage.FILE_TOO_LARGE;
            case NO_PLACE -> IncidentMailMessage.FILE_WITHOUT_PLACE;
        };
    }
}
