package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the followers of an incident about a step of the vendor's support. */
public record SupportFollowedUp(List<Recipient> recipients, AboutIncident about, IncidentStep step)
        implements Notification {

    public SupportFollowedUp {
        recipients = List.copyOf(recipients);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(about.thread());
    }

    @Override
    public String subject(Wording in) {
        return about.reply(in);
    }

    @Override
    public List<Section> sections(Wording in) {
        var sections = new ArrayList<Section>();
        sections.add(in.paragraph(opening()));
        sections.add(about.definitions(in, definitions(in)));
        if (step instanceof IncidentStep.Wrote wrote) {
            sections.add(in.quotation(IncidentMailMessage.MESSAGE, wrote.text()));
        }
        step.reason().ifPresent(reason -> sections.add(in.quotation(IncidentMailMessage.REASON, reason)));
        sections.add(in.paragraph(next()));
        sections.add(about.link());
        return sections;
    }

    private IncidentMailMessage opening() {
        return switch (step) {
            case IncidentStep.Wrote _ -> IncidentMailMessage.SUPPORT_WROTE;
            case IncidentStep.Attached _ -> IncidentMailMessage.SUPPORT_ATTACHED;
            case IncidentStep.Closed _ -> IncidentMailMessage.SUPPORT_CLOSED;
            case IncidentStep.Reopened _ -> IncidentMailMessage.SUPPORT_REOPENED;
        };
    }

    private List<Definition> definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(step.author(in));
        if (step instanceof IncidentStep.Attached attached) {
            definitions.add(attached.file(in));
        }
        return definitions;
    }

    /** What the contact can do in the portal. */
    private IncidentMailMessage next() {
        return step instanceof IncidentStep.Closed
                ? IncidentMailMessage.INCIDENT_REOPEN
                : IncidentMailMessage.INCIDENT_ANSWER;
    }
}
