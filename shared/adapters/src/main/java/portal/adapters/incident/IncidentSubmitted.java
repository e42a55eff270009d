package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.incident.Severity;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the vendor's support about a new incident. */
public record IncidentSubmitted(Recipient support, AboutIncident about, Report report) implements Notification {

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
        return about.title(in);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(IncidentMailMessage.INCIDENT_SUBMITTED),
                about.definitions(in, definitions(in)),
                in.quotation(IncidentMailMessage.INCIDENT_DESCRIPTION, report.description()),
                in.paragraph(IncidentMailMessage.INCIDENT_ANSWER_AS_SUPPORT),
                about.link());
    }

    private List<Definition> definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(about.organization(in, report.organization()));
        definitions.add(in.definition(IncidentMailMessage.REPORTER, report.reporter()));
        definitions.add(IncidentMailMessage.severity(report.severity(), in));
        report.productArea().ifPresent(area -> definitions.add(in.definition(IncidentMailMessage.PRODUCT_AREA, area)));
        return definitions;
    }

    /**
     * What is reported.
     *
     * @param organization its name
     * @param reporter the name of the reporter
     */
    public record Report(
            String organization,
            String reporter,
            Severity severity,
            Optional<String> productArea,
            String description) {}
}
