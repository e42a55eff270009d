package portal.adapters.analysis;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Link;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail that the license analysis could not be made or sent.
 *
 * @param organization its name
 * @param portal the address of the portal's pages
 */
public record AnalysisGivenUp(Recipient administrator, String organization, Instant requestedAt, String portal)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(administrator);
    }

    @Override
    public String subject(Wording in) {
        return in.say(AnalysisMailMessage.FAILED_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(AnalysisFailureMessage.GIVEN_UP),
                in.definitions(
                        in.definition(MailMessage.ORGANIZATION, organization),
                        in.definition(AnalysisMailMessage.REQUESTED_AT, requestedAt)),
                in.paragraph(AnalysisMailMessage.FAILED_MAXIMA),
                new Link(portal + "/license"));
    }
}
