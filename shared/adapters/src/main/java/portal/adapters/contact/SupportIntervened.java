package portal.adapters.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;
import portal.platform.text.Text;

/**
 * The mail to the administrators about what the vendor's support did for their organization.
 *
 * @param contact name of the contact whom it concerns
 * @param person name of who did it
 * @param why the reason that the person gave
 * @param from the network address that it was done from
 * @param page of the entry in the audit trail
 */
public record SupportIntervened(
        List<Recipient> recipients,
        Text what,
        String contact,
        String person,
        String why,
        Instant at,
        Optional<String> from,
        String page)
        implements Notification {

    public SupportIntervened {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(InterventionMailMessage.TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(InterventionMailMessage.INTRODUCTION);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(definitions(in), in.quotation(InterventionMailMessage.REASON, why));
    }

    @Override
    public Button button(Wording in) {
        return in.button(InterventionMailMessage.TO_THE_ENTRY, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.points(MailMessage.UNEXPECTED, InterventionMailMessage.UNEXPECTED_CONTACT_US));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }

    private Definitions definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(in.definition(InterventionMailMessage.WHAT, in.say(what)));
        definitions.add(in.definition(InterventionMailMessage.CONTACT, contact));
        definitions.add(in.definition(InterventionMailMessage.DONE_BY, person));
        definitions.add(in.definition(InterventionMailMessage.DONE_AT, at));
        from.ifPresent(address -> definitions.add(in.definition(InterventionMailMessage.DONE_FROM, address)));
        return new Definitions(definitions);
    }
}
