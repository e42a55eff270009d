package portal.adapters.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.adapters.page.PortalPages;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.ReplyAddresses;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.Wording;

/**
 * The incident of a mail, and what all mails about it have in common.
 *
 * @param number unique over all organizations
 * @param replyTo where the portal takes in replies, by the key of the recipient
 */
public record AboutIncident(
        OrganizationId organization,
        String number,
        String subject,
        PortalPages pages,
        Map<String, EmailAddress> replyTo) {

    public AboutIncident {
        replyTo = Map.copyOf(replyTo);
    }

    /** An incident about which the portal takes in no replies. */
    public AboutIncident(OrganizationId organization, String number, String subject, PortalPages pages) {
        this(organization, number, subject, pages, Map.of());
    }

    static AboutIncident of(Incident incident, PortalPages pages) {
        var summary = incident.summary();
        return new AboutIncident(summary.organization(), summary.number().toString(), summary.subject(), pages);
    }

    /** The same incident in a mail that these contacts may reply to. */
    AboutIncident answeredBy(List<Contact> contacts, ReplyAddresses addresses) {
        var replies = new HashMap<String, EmailAddress>();
        var incident = IncidentNumber.parse(number).orElseThrow();
        for (var contact : contacts) {
            addresses
                    .of(organization, incident, contact.id())
                    .ifPresent(address -> replies.put(contact.recipient().key(), address));
        }
        return new AboutIncident(organization, number, subject, pages, replies);
    }

    Optional<EmailAddress> takesRepliesAt(Recipient recipient) {
        return Optional.ofNullable(replyTo.get(recipient.key()));
    }

    String thread() {
        return thread(organization, number);
    }

    static String thread(OrganizationId organization, String number) {
        return "incident.%s.%s".formatted(number, organization);
    }

    /** The title, which is the same in all mails about the incident, apart from a prefix. */
    String title(Wording in) {
        var title = HarmlessText.onOneLine(in.say(IncidentMailMessage.INCIDENT_TITLE, number, subject));
        return HarmlessText.shortened(title, MailBody.LONGEST_SUBJECT - MailBody.REPLY.length());
    }

    /** The title of every mail but the first. */
    String reply(Wording in) {
        return MailBody.REPLY + title(in);
    }

    /** The definitions that identify the incident, followed by more. */
    Definitions definitions(Wording in, List<Definition> more) {
        var which = Stream.of(
                in.definition(IncidentMailMessage.NUMBER, number),
                new Definition(in.say(IncidentMailMessage.SUBJECT), subject));
        return new Definitions(Stream.concat(which, more.stream()).toList());
    }

    /** Where contacts follow and answer the incident. */
    Button button(Wording in) {
        return in.button(IncidentMailMessage.TO_THE_INCIDENT, pages.incident(number));
    }
}
