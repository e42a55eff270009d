package portal.adapters.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.AnalysisMail;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.contact.Contact;
import portal.domain.download.OfferDownload;
import portal.domain.mail.Mail;
import portal.platform.event.Occasion;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.OnceOnlySender;

/** Sends a license analysis with its file attached, or with a link to it when the file is too large for a mail. */
public final class AnalysisMailer implements AnalysisMail {

    private final OfferDownload offers;
    private final OnceOnlySender sender;
    private final Limits limits;
    private final PortalPages pages;

    public AnalysisMailer(OfferDownload offers, OnceOnlySender sender, Limits limits, PortalPages pages) {
        this.offers = offers;
        this.sender = sender;
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    public Result send(
            AnalysisRequest request, Contact contact, LicenseAnalysis analysis, AnalysisFile.Document document) {
        var file =
                document.size() <= limits.largestAttachment() ? attached(document) : linked(request, contact, document);
        var mail = new LicenseAnalysisReady(contact.recipient(), analysis, file, pages.license());
        return sender.send(occasion(request), List.of(mail)).contains(Mail.State.FAILED) ? Result.REFUSED : Result.SENT;
    }

    private static LicenseAnalysisReady.File attached(AnalysisFile.Document document) {
        try {
            var content = Files.readAllBytes(document.path());
            return new LicenseAnalysisReady.File.Attached(
                    new AttachedFile(document.name(), document.mediaType(), content));
        } catch (IOException fault) {
            throw new UncheckedIOException("The file of the analysis cannot be read", fault);
        }
    }

    private LicenseAnalysisReady.File linked(AnalysisRequest request, Contact contact, AnalysisFile.Document document) {
        var offer = offers.offer(
                request.organization(), contact.id(), document.path(), document.name(), document.mediaType());
        var url = limits.apiUrl() + "/downloads/" + offer.token().value();
        return new LicenseAnalysisReady.File.Linked(document.name(), url, offer.expiresAt());
    }

    /** The occasion is the same for every event of the request. */
    private static Occasion occasion(AnalysisRequest request) {
        var id = "license-analysis/" + request.organization() + "/" + request.id();
        return new Occasion(request.organization(), id, Optional.empty());
    }

    /**
     * What goes into a mail.
     *
     * @param largestAttachment in bytes
     * @param apiUrl where links to files begin
     */
    public record Limits(long largestAttachment, String apiUrl) {}
}
