package portal.local.aws.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portal.local.aws.gateway.Gateway;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;

/**
 * Serves the pages and the API from one origin, as the distribution of the template does. The API is here at the root
 * too, where a path such as {@code /license} means both: a browser that opens it gets the page, anybody else the API.
 */
public final class Distribution {
    private static final String API = "/api";

    private final WebFolder pages;
    private final Gateway gateway;

    public Distribution(WebFolder pages, Gateway gateway) {
        this.pages = pages;
        this.gateway = gateway;
    }

    /** @param reserved whether an endpoint of the local portal is below the first segment of the path */
    public LocalResponse answer(LocalRequest request, boolean reserved) {
        if (request.path().startsWith(API + "/")) {
            return gateway.answer(request.at(request.path().substring(API.length())));
        }
        if (reserved || !isRead(request)) {
            return gateway.answer(request);
        }
        if (pages.isFile(request.path())) {
            return bodied(request, pages.file(request));
        }
        if (request.path().equals("/")) {
            return bodied(request, pages.document(request));
        }
        return byAccept(isNavigation(request) ? bodied(request, pages.document(request)) : gateway.answer(request));
    }

    private static boolean isRead(LocalRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** Whether a browser opens the address. A link that needs no token, such as one to a download, is the API's. */
    private boolean isNavigation(LocalRequest request) {
        return request.header("accept")
                        .map(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"))
                        .orElse(false)
                && request.header("authorization").isEmpty()
                && !gateway.isOpen(request);
    }

    private static LocalResponse bodied(LocalRequest request, LocalResponse answer) {
        return request.method().equals("HEAD")
                ? new LocalResponse(answer.status(), answer.headers(), new byte[0])
                : answer;
    }

    private static LocalResponse byAccept(LocalResponse answer) {
        List<Header> headers = new ArrayList<>(answer.headers());
        headers.add(new Header("Vary", "Accept"));
        return new LocalResponse(answer.status(), headers, answer.body());
    }
}
