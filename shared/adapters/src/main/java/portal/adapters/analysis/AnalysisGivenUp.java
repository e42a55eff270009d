package portal.adapters.analysis;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail that the license analysis could not be made or sent.
 *
 * @param organization its name
 * @param page where the analysis is asked for
 */
public record AnalysisGivenUp(Recipient administrator, String organization, Instant requestedAt, String page)
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
    public String opening(Wording in) {
        return in.say(AnalysisFailureMessage.GIVEN_UP);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(in.definitions(
                in.definition(MailMessage.ORGANIZATION, organization),
                in.definition(AnalysisMailMessage.REQUESTED_AT, requestedAt)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(AnalysisMailMessage.TO_THE_ANALYSES, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.paragraph(AnalysisMailMessage.FAILED_MAXIMA));
    }

    @Override
    public String reason(Wording in) {
        return in.say(AnalysisMailMessage.BECAUSE_ASKED);
    }
}
