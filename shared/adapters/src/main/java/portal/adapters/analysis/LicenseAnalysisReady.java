package portal.adapters.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.text.TermMessage;
import portal.domain.access.Recipient;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.HolderId;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailBody.Table;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrator who asked for the license analysis.
 *
 * @param license the page of the license
 */
public record LicenseAnalysisReady(Recipient administrator, LicenseAnalysis analysis, File file, String license)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(administrator);
    }

    @Override
    public Optional<AttachedFile> attachment() {
        return file instanceof File.Attached(var attachment) ? Optional.of(attachment) : Optional.empty();
    }

    @Override
    public String subject(Wording in) {
        return in.say(AnalysisMailMessage.ANALYSIS_TITLE, HarmlessText.ofName(analysis.organization()));
    }

    @Override
    public String opening(Wording in) {
        return in.say(
                switch (file) {
                    case File.Attached _ -> AnalysisMailMessage.ANALYSIS_ENCLOSED;
                    case File.Linked _ -> AnalysisMailMessage.ANALYSIS_LINKED;
                });
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(definitions(in), numbers(in));
    }

    @Override
    public Button button(Wording in) {
        return switch (file) {
            case File.Attached _ -> in.button(AnalysisMailMessage.TO_THE_LICENSE, license);
            case File.Linked linked -> in.button(AnalysisMailMessage.TO_THE_FILE, linked.url());
        };
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(
                        AnalysisMailMessage.ANALYSIS_HOLDS,
                        AnalysisMailMessage.ANALYSIS_HOLDS_SUMMARY,
                        AnalysisMailMessage.ANALYSIS_HOLDS_ADVICE,
                        AnalysisMailMessage.ANALYSIS_HOLDS_USERS,
                        AnalysisMailMessage.ANALYSIS_HOLDS_OTHERS,
                        AnalysisMailMessage.ANALYSIS_HOLDS_DAYS),
                in.points(
                        AnalysisMailMessage.ANALYSIS_COUNTING,
                        AnalysisMailMessage.ANALYSIS_COUNTING_LICENSE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_TYPE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_ONCE,
                        AnalysisMailMessage.ANALYSIS_COUNTING_BLOCKED),
                in.points(AnalysisMailMessage.ANALYSIS_FREE, AnalysisMailMessage.ANALYSIS_FREE_EVERYWHERE));
    }

    @Override
    public String reason(Wording in) {
        return in.say(AnalysisMailMessage.BECAUSE_ASKED);
    }

    private Definitions definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        if (file instanceof File.Linked linked) {
            definitions.add(in.definition(AnalysisMailMessage.LINK_GOOD_UNTIL, linked.until()));
        }
        definitions.add(in.definition(MailMessage.ORGANIZATION, analysis.organization()));
        definitions.add(in.definition(AnalysisMailMessage.COUNTED_AT, analysis.countedAt()));
        definitions.add(in.definition(AnalysisMailMessage.USERS, in.number(analysis.holders(HolderId.Kind.USER))));
        definitions.add(in.definition(AnalysisMailMessage.FILE, file.name()));
        return new Definitions(definitions);
    }

    private Table numbers(Wording in) {
        return in.table(
                AnalysisMailMessage.ANALYSIS_NUMBERS,
                List.of(
                        AnalysisMailMessage.METRIC,
                        AnalysisMailMessage.MAXIMUM,
                        AnalysisMailMessage.IN_USE,
                        AnalysisMailMessage.AVAILABLE),
                analysis.summary().stream().map(line -> row(in, line)).toList());
    }

    /** In use and available in the fullest pool. */
    private static Row row(Wording in, LicenseAnalysis.Line line) {
        return in.row(
                in.heading(TermMessage.of(line.metric())),
                line.entitlement().maximum().value(),
                line.fullest(),
                line.available());
    }

    /** The file of the analysis. */
    public sealed interface File {

        String name();

        record Attached(AttachedFile file) implements File {

            @Override
            public String name() {
                return file.fileName();
            }
        }

        /**
         * A file that is not in the mail.
         *
         * @param until the first moment at which the link is no longer good
         */
        record Linked(String name, String url, Instant until) implements File {}
    }
}
