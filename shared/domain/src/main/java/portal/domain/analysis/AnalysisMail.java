package portal.domain.analysis;

import portal.domain.contact.Contact;

/** Sends a license analysis by mail. */
public interface AnalysisMail {

    /**
     * Sends the analysis, unless it was already sent for this request.
     *
     * @param contact who gets it, in their language
     * @param document is attached, or the mail has a link to it when it is too large
     */
    Result send(AnalysisRequest request, Contact contact, LicenseAnalysis analysis, AnalysisFile.Document document);

    /** What became of a mail. */
    enum Result {
        SENT,
        /** For good: it would be refused again. */
        REFUSED
    }
}
