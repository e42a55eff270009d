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

/** The mail to the vendor's support about a step of a contact. */
public record CustomerFollowedUp(SupportCase incident, IncidentStep step) implements Notification {

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
        return new CustomerFollowedUp(incident.withoutReporter(), step);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(incident.about().thread());
    }

    @Override
    public String subject(Wording in) {
        return incident.reply(in);
    }

    @Override
    public String opening(Wording in) {
        return in.say(whatHappened(), HarmlessText.ofName(step.by()));
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<>(step.texts(in));
        facts.add(incident.about().definitions(in, definitions(in)));
        return facts;
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

    private IncidentMailMessage whatHappened() {
        return switch (step) {
            case IncidentStep.Wrote _ -> IncidentMailMessage.CUSTOMER_WROTE;
            case IncidentStep.Attached _ -> IncidentMailMessage.CUSTOMER_ATTACHED;
            case IncidentStep.Closed _ -> IncidentMailMessage.CUSTOMER_CLOSED;
            case IncidentStep.Reopened _ -> IncidentMailMessage.CUSTOMER_REOPENED;
        };
    }

    private List<Definition> definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(incident.customer(in));
        definitions.add(IncidentMailMessage.severity(incident.severity(), in));
        definitions.addAll(step.definitions(in));
        return definitions;
    }
}
