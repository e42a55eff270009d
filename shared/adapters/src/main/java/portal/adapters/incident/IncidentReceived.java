package portal.adapters.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.domain.incident.Severity;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the reporter that acknowledges an incident. */
public record IncidentReceived(Recipient reporter, AboutIncident about, String description, Severity severity)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(reporter);
    }

    @Override
    public Optional<EmailAddress> takesRepliesAt(Recipient recipient) {
        return about.takesRepliesAt(recipient);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(about.thread());
    }

    @Override
    public String subject(Wording in) {
        return about.title(in);
    }

    @Override
    public String opening(Wording in) {
        return in.say(IncidentMailMessage.INCIDENT_ARRIVED, about.number());
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                about.definitions(in, List.of(IncidentMailMessage.severity(severity, in))),
                in.quotation(IncidentMailMessage.DESCRIPTION, description));
    }

    @Override
    public Button button(Wording in) {
        return about.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(new Points(
                in.say(IncidentMailMessage.INCIDENT_NEXT),
                List.of(
                        in.say(IncidentMailMessage.INCIDENT_NEXT_SUPPORT),
                        in.say(
                                about.replyTo().isEmpty()
                                        ? IncidentMailMessage.INCIDENT_NEXT_FOLLOW
                                        : IncidentMailMessage.INCIDENT_NEXT_FOLLOW_OR_REPLY),
                        in.say(IncidentMailMessage.INCIDENT_NEXT_NUMBER, about.number()))));
    }

    @Override
    public String reason(Wording in) {
        return in.say(IncidentMailMessage.BECAUSE_REPORTER);
    }
}
