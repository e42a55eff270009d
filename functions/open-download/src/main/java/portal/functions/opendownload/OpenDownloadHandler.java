package portal.functions.opendownload;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import portal.adapters.download.DownloadProblems;
import portal.domain.download.DownloadToken;
import portal.domain.download.OpenDownload;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** Leads links to their files. The token in the path is all that a caller needs. */
@Singleton
public final class OpenDownloadHandler extends HttpFunction {

    OpenDownloadHandler(RequestPipeline pipeline, OpenDownload openDownload) {
        super(
                pipeline,
                Route.open(
                        "GET /downloads/{token}",
                        OpenDownloadHandler::token,
                        openDownload::open,
                        OpenDownloadHandler::redirection));
    }

    private static Parsed<Optional<DownloadToken>> token(HttpRequest request) {
        return Parsed.valid(DownloadToken.parse(request.pathParameter("token")));
    }

    /** Nobody is told where somebody came from: the address of this request is a secret. */
    private static HttpResponse redirection(HttpRequest request, Optional<URI> link) {
        return link.isPresent()
                ? HttpResponse.found(link.get().toString()).with("Referrer-Policy", "no-referrer")
                : ProblemDetails.in(request).of(DownloadProblems.DOWNLOAD_NOT_FOUND);
    }
}
