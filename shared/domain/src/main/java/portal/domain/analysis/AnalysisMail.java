package portal.domain.analysis;

import portal.domain.contact.Contact;

/** Sends a license analysis by mail. */
public interface AnalysisMail {

    /**
     * Sends the analysis, unless it was already sent for this request.
     *
     * @param contact who gets it, in their language
     */
    Result send(AnalysisRequest request, Contact contact, LicenseAnalysis analysis);

    /** What became of a mail. */
    enum Result {
        SENT,
        /** For good: it would be refused again. */
        REFUSED
    }
}
