package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the vendor's support about a new incident.
 *
 * @param reporter the name of the reporter
 */
public record IncidentSubmitted(SupportCase incident, String reporter, Optional<String> productArea, String description)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(incident.support());
    }

    @Override
    public Optional<EmailAddress> replyTo() {
        return incident.reporter();
    }

    @Override
    public Notification withoutReplyTo() {
        return new IncidentSubmitted(incident.withoutReporter(), reporter, productArea, description);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(incident.about().thread());
    }

    @Override
    public String subject(Wording in) {
        return incident.title(in);
    }

    @Override
    public String opening(Wording in) {
        return in.say(IncidentMailMessage.INCIDENT_SUBMITTED, HarmlessText.ofName(reporter));
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                in.quotation(IncidentMailMessage.INCIDENT_DESCRIPTION, description),
                incident.about().definitions(in, definitions(in)));
    }

    @Override
    public Button button(Wording in) {
        return incident.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.paragraph(IncidentMailMessage.INCIDENT_ANSWER_AS_SUPPORT));
    }

    @Override
    public String reason(Wording in) {
        return incident.reason(in);
    }

    private List<Definition> definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(incident.customer(in));
        definitions.add(in.definition(IncidentMailMessage.REPORTER, reporter));
        definitions.add(IncidentMailMessage.severity(incident.severity(), in));
        productArea.ifPresent(area -> definitions.add(in.definition(IncidentMailMessage.PRODUCT_AREA, area)));
        return definitions;
    }
}
