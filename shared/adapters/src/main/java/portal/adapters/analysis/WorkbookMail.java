package portal.adapters.analysis;

import java.util.List;
import java.util.Optional;
import portal.domain.analysis.AnalysisMail;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbooks;
import portal.domain.contact.Contact;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Sends a license analysis as a workbook. */
public final class WorkbookMail implements AnalysisMail {

    private final Workbooks workbooks;
    private final OnceOnlySender sender;

    public WorkbookMail(Workbooks workbooks, OnceOnlySender sender) {
        this.workbooks = workbooks;
        this.sender = sender;
    }

    @Override
    public void send(AnalysisRequest request, Contact contact, LicenseAnalysis analysis) {
        var workbook = workbooks.write(analysis, contact.language());
        sender.send(occasion(request), List.of(LicenseAnalysisReady.of(contact, analysis, workbook)));
    }

    /** The occasion is the same for every event of the request. */
    private static Occasion occasion(AnalysisRequest request) {
        return new Occasion("license-analysis/" + request.organization() + "/" + request.id(), Optional.empty());
    }
}
