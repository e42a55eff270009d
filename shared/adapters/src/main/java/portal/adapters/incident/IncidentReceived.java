package portal.adapters.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.incident.Severity;
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
    public Optional<String> thread() {
        return Optional.of(about.thread());
    }

    @Override
    public String subject(Wording in) {
        return about.title(in);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(IncidentMailMessage.INCIDENT_ARRIVED),
                about.definitions(in, List.of(IncidentMailMessage.severity(severity, in))),
                in.quotation(IncidentMailMessage.DESCRIPTION, description),
                new Points(
                        in.say(IncidentMailMessage.INCIDENT_NEXT),
                        List.of(
                                in.say(IncidentMailMessage.INCIDENT_NEXT_SUPPORT),
                                in.say(IncidentMailMessage.INCIDENT_NEXT_NUMBER, about.number()))),
                in.paragraph(IncidentMailMessage.INCIDENT_FOLLOW),
                about.link());
    }
}
