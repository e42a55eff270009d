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
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.http.Queries;
import portal.wiring.Wiring;

/** {@code POST} and {@code GET /license/requests}, and {@code GET /organizations/{org}/license/requests}. */
public final class RequestLicenseHandler extends HttpFunction {

    private final Desk desk;
    private final RequestLicense requestLicense;
    private final ReadLicenseRequests readLicenseRequests;

    public RequestLicenseHandler() {
        this(Wiring.environment());
    }

    public RequestLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(RequestLicenseHandler.class, environment));
    }

    private RequestLicenseHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(RequestLicense.class), beans.getBean(ReadLicenseRequests.class));
    }

    RequestLicenseHandler(Desk desk, RequestLicense requestLicense, ReadLicenseRequests readLicenseRequests) {
        this.desk = desk;
        this.requestLicense = requestLicense;
        this.readLicenseRequests = readLicenseRequests;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "POST /license/requests" -> request(call);
            case "GET /license/requests" -> own(call);
            case "GET /organizations/{org}/license/requests" -> any(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer request(HttpCall call) {
        return desk.customer(
                call,
                RequestLicense.PRIVILEGE,
                RequestLicenseRequest.read(call),
                requestLicense::request,
                request -> Answer.json(201, LicenseRequestJson.of(request)));
    }

    private Answer own(HttpCall call) {
        return desk.customer(
                call,
                ReadLicenseRequests.PRIVILEGE,
                Queries.readPage(call),
                readLicenseRequests::list,
                RequestLicenseHandler::answer);
    }

    private Answer any(HttpCall call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org")))
                        .then(organization -> Queries.readPage(call).map(page -> new Listing(organization, page))),
                (caller, listing) -> Decision.of(readLicenseRequests.list(listing.organization(), listing.page())),
                found -> found.map(RequestLicenseHandler::answer)
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private static Answer answer(Page<LicenseRequest> page) {
        return Answer.ok(Queries.page(page, LicenseRequestJson::of));
    }

    private record Listing(OrganizationId organization, PageRequest page) {}
}
