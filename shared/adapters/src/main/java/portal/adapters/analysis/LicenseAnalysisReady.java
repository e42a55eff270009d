package portal.adapters.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbook;
import portal.domain.contact.Contact;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrator who asked for the license analysis.
 *
 * @param organization its name
 * @param users how many distinct users it lists
 */
public record LicenseAnalysisReady(
        Recipient administrator, String organization, int users, Instant countedAt, Workbook workbook)
        implements Notification {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static LicenseAnalysisReady of(Contact administrator, LicenseAnalysis analysis, Workbook workbook) {
        var users = analysis.users().stream()
                .map(LicenseAnalysis.UserRow::code)
                .distinct()
                .count();
        return new LicenseAnalysisReady(
                administrator.recipient(), analysis.organization(), (int) users, analysis.countedAt(), workbook);
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(administrator);
    }

    @Override
    public Optional<AttachedFile> attachment() {
        return Optional.of(new AttachedFile(workbook.fileName(), XLSX, workbook.content()));
    }

    @Override
    public String subject(Wording in) {
        return in.say(AnalysisMailMessage.ANALYSIS_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(AnalysisMailMessage.ANALYSIS_ENCLOSED),
                in.definitions(
                        in.definition(MailMessage.ORGANIZATION, organization),
                        in.definition(AnalysisMailMessage.COUNTED_AT, countedAt),
                        in.definition(AnalysisMailMessage.USERS, in.number(users)),
                        in.definition(AnalysisMailMessage.ATTACHMENT, workbook.fileName())),
                in.points(
                        AnalysisMailMessage.ANALYSIS_HOLDS,
                        AnalysisMailMessage.ANALYSIS_HOLDS_SUMMARY,
                        AnalysisMailMessage.ANALYSIS_HOLDS_USERS,
                        AnalysisMailMessage.ANALYSIS_HOLDS_EMPLOYEES,
                        AnalysisMailMessage.ANALYSIS_HOLDS_ENVIRONMENTS),
                in.points(
                        AnalysisMailMessage.ANALYSIS_COUNTING,
                        AnalysisMailMessage.ANALYSIS_COUNTING_LICENSE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_TYPE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_ONCE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_BLOCKED),
                in.points(AnalysisMailMessage.ANALYSIS_FREE, AnalysisMailMessage.ANALYSIS_FREE_EVERYWHERE));
    }
}
