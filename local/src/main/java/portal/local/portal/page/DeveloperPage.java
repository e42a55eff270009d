package portal.local.portal.page;

import java.util.List;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** The page for developers, and the mailbox. */
public final class DeveloperPage {
    static final String FOLDER = "/portal/local/portal/page/";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /**
     * The frame that shows a mail has the policy of its page. Mails have inline styles and pictures of other sites, as
     * mail programs show them. Their scripts never run: the frame is sandboxed.
     */
    private static final String POLICY_WITH_MAILS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
                    + "img-src data: https:; frame-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/", (request, variables) -> page("page.html"));
        routes.add("GET", "/local/mailbox", (request, variables) -> page("mailbox.html"));
        for (String name : List.of("page.js", "page.css", "mailbox.js", "mailbox.css")) {
            PageFile file = new PageFile(FOLDER + name);
            routes.add("GET", "/local/" + name, (request, variables) -> file.answer());
        }
    }

    private static LocalResponse page(String name) {
        return new PageFile(FOLDER + name).answer(name.equals("mailbox.html") ? POLICY_WITH_MAILS : POLICY);
    }
}
