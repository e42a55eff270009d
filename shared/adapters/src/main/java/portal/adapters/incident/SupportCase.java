package portal.adapters.incident;

import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.domain.incident.Severity;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Wording;

/**
 * An incident as the vendor's support hears of it, and what all mails to support about it have in common.
 *
 * @param organization its name
 * @param reporter where answers go; empty when the reporter has left or no mail can be sent there
 */
public record SupportCase(
        Recipient support,
        AboutIncident about,
        String organization,
        Severity severity,
        Optional<EmailAddress> reporter) {

    /** What follows the name still shows in a list of mails. */
    private static final int LONGEST_ORGANIZATION = 40;

    public SupportCase {
        reporter = reporter.filter(EmailAddress::isUsable);
    }

    SupportCase withoutReporter() {
        return new SupportCase(support, about, organization, severity, Optional.empty());
    }

    /** The title, which is the same in all mails to support about the incident, apart from a prefix. */
    String title(Wording in) {
        var customer = HarmlessText.shortened(HarmlessText.ofName(organization), LONGEST_ORGANIZATION);
        var title = HarmlessText.onOneLine(in.say(
                IncidentMailMessage.CASE_TITLE,
                customer,
                in.say(IncidentMailMessage.of(severity)),
                about.number(),
                about.subject()));
        return HarmlessText.shortened(title, MailBody.LONGEST_SUBJECT - MailBody.REPLY.length());
    }

    /** The title of every mail but the first. */
    String reply(Wording in) {
        return MailBody.REPLY + title(in);
    }

    Definition customer(Wording in) {
        return in.definition(MailMessage.ORGANIZATION, "%s (%s)".formatted(organization, about.organization()));
    }

    Button button(Wording in) {
        return in.button(IncidentMailMessage.TO_THE_INCIDENT, about.pages().incidentAtSupport(about.number()));
    }

    String reason(Wording in) {
        return in.say(IncidentMailMessage.BECAUSE_SUPPORT);
    }
}
