package portal.functions.requestlicense;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.license.LicenseRequest;
import portal.domain.license.ReadLicenseRequests;
import portal.domain.license.RequestLicense;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code POST} and {@code GET /license/requests}, and {@code GET /organizations/{org}/license/requests}. */
public final class RequestLicenseHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final RequestLicense requestLicense;
    private final ReadLicenseRequests readLicenseRequests;

    public RequestLicenseHandler() {
        this(Wiring.environment());
    }

    public RequestLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(RequestLicenseHandler.class, environment));
    }

    private RequestLicenseHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(RequestLicense.class),
                beans.getBean(ReadLicenseRequests.class));
    }

    RequestLicenseHandler(
            RequestPipeline desk, RequestLicense requestLicense, ReadLicenseRequests readLicenseRequests) {
        this.desk = desk;
        this.requestLicense = requestLicense;
        this.readLicenseRequests = readLicenseRequests;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "POST /license/requests" -> request(call);
            case "GET /license/requests" -> own(call);
            case "GET /organizations/{org}/license/requests" -> any(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse request(HttpRequest call) {
        return desk.customer(
                call,
                RequestLicense.PRIVILEGE,
                RequestLicenseRequest.read(call),
                requestLicense::request,
                request -> HttpResponse.json(201, LicenseRequestJson.of(request)));
    }

    private HttpResponse own(HttpRequest call) {
        return desk.customer(
                call,
                ReadLicenseRequests.PRIVILEGE,
                QueryParameters.readPage(call),
                readLicenseRequests::list,
                RequestLicenseHandler::answer);
    }

    private HttpResponse any(HttpRequest call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org")))
                        .then(organization ->
                                QueryParameters.readPage(call).map(page -> new Listing(organization, page))),
                (caller, listing) -> Decision.of(readLicenseRequests.list(listing.organization(), listing.page())),
                found -> found.map(RequestLicenseHandler::answer)
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private static HttpResponse answer(Page<LicenseRequest> page) {
        return HttpResponse.ok(QueryParameters.page(page, LicenseRequestJson::of));
    }

    private record Listing(OrganizationId organization, PageRequest page) {}
}
