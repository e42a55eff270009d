package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the vendor's support about a step of a contact.
 *
 * @param organization its name
 */
public record CustomerFollowedUp(Recipient support, AboutIncident about, String organization, IncidentStep step)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(support);
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
        sections.add(in.paragraph(IncidentMailMessage.INCIDENT_ANSWER_AS_SUPPORT));
        sections.add(about.link());
        return sections;
    }

    private IncidentMailMessage opening() {
        return switch (step) {
            case IncidentStep.Wrote _ -> IncidentMailMessage.CUSTOMER_WROTE;
            case IncidentStep.Attached _ -> IncidentMailMessage.CUSTOMER_ATTACHED;
            case IncidentStep.Closed _ -> IncidentMailMessage.CUSTOMER_CLOSED;
            case IncidentStep.Reopened _ -> IncidentMailMessage.CUSTOMER_REOPENED;
        };
    }

    private List<Definition> definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(about.organization(in, organization));
        definitions.add(step.author(in));
        if (step instanceof IncidentStep.Attached attached) {
            definitions.add(attached.file(in));
        }
        return definitions;
    }
}
