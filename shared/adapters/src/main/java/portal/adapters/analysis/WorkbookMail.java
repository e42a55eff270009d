package portal.adapters.analysis;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.analysis.AnalysisMail;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbooks;
import portal.domain.contact.Contact;
import portal.platform.event.Occasion;
import portal.platform.mail.MailRefusals;
import portal.platform.mail.MailRefused;
import portal.platform.mail.OnceOnlySender;

/** Sends a license analysis as a workbook. */
public final class WorkbookMail implements AnalysisMail {

    private final Workbooks workbooks;
    private final OnceOnlySender sender;
    private final MailRefusals refusals;

    public WorkbookMail(Workbooks workbooks, OnceOnlySender sender, MailRefusals refusals) {
        this.workbooks = workbooks;
        this.sender = sender;
        this.refusals = refusals;
    }

    /** What is refused is not remembered as had: the request remembers it. */
    @Override
    public Result send(AnalysisRequest request, Contact contact, LicenseAnalysis analysis) {
        var workbook = workbooks.write(analysis, contact.language());
        var mail = LicenseAnalysisReady.of(contact, analysis, workbook);
        try {
            sender.send(occasion(request), List.of(mail), this::recordAndStop);
            return Result.SENT;
        } catch (MailRefused refused) {
            return Result.REFUSED;
        }
    }

    private void recordAndStop(Occasion occasion, Recipient recipient, MailRefused refused) {
        refusals.record(occasion, recipient, refused);
        throw refused;
    }

    /** The occasion is the same for every event of the request. */
    private static Occasion occasion(AnalysisRequest request) {
        var id = "license-analysis/" + request.organization() + "/" + request.id();
        return new Occasion(request.organization(), id, Optional.empty());
    }
}
