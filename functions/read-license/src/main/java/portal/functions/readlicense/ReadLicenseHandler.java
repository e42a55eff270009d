package portal.functions.readlicense;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.adapters.license.LicenseJson;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.ExplainUsage;
import portal.domain.license.License;
import portal.domain.license.Mutation;
import portal.domain.license.ReadDailyUsage;
import portal.domain.license.ReadLicense;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.json.Json;
import portal.wiring.Wiring;

/** What a license is, how it was changed, what it is used for, and how to use less of it. */
public final class ReadLicenseHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadLicense readLicense;
    private final ExplainUsage explainUsage;
    private final AdviseCleanup adviseCleanup;
    private final ReadDailyUsage readFigures;

    public ReadLicenseHandler() {
        this(Wiring.environment());
    }

    public ReadLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(ReadLicenseHandler.class, environment));
    }

    private ReadLicenseHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(ReadLicense.class),
                beans.getBean(ReadDailyUsage.class),
                beans.getBean(ExplainUsage.class),
                beans.getBean(AdviseCleanup.class));
    }

    ReadLicenseHandler(
            RequestPipeline desk,
            ReadLicense readLicense,
            ReadDailyUsage readFigures,
            ExplainUsage explainUsage,
            AdviseCleanup adviseCleanup) {
        this.desk = desk;
        this.readLicense = readLicense;
        this.readFigures = readFigures;
        this.explainUsage = explainUsage;
        this.adviseCleanup = adviseCleanup;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "GET /license" -> own(call);
            case "GET /license/mutations" -> history(call);
            case "GET /license/history" -> figures(call);
            case "GET /license/environments" -> environments(call);
            case "GET /license/metrics/{metric}/holders" -> holders(call);
            case "GET /license/metrics/{metric}/cleanup" -> cleanup(call);
            case "GET /organizations/{org}/license" -> any(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse own(HttpRequest call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readLicense.read(caller),
                ReadLicenseHandler::answer);
    }

    private HttpResponse history(HttpRequest call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                QueryParameters.readPage(call),
                readLicense::history,
                page -> HttpResponse.ok(QueryParameters.page(page, ReadLicenseHandler::line)));
    }

    private HttpResponse figures(HttpRequest call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                DailyUsageRequest.read(call),
                readFigures::read,
                page -> HttpResponse.ok(QueryParameters.page(page, DailyUsageJson::of)));
    }

    private HttpResponse environments(HttpRequest call) {
        return desk.customer(
                call,
                ExplainUsage.PRIVILEGE,
                QueryParameters.readPage(call),
                explainUsage::environments,
                page -> HttpResponse.ok(QueryParameters.page(page, UsageJson::of)));
    }

    private HttpResponse holders(HttpRequest call) {
        return desk.customer(
                call,
                ExplainUsage.PRIVILEGE,
                MetricRequest.readHolders(call),
                explainUsage::explain,
                page -> HttpResponse.ok(
                        QueryParameters.page(page, explanation -> UsageJson.of(explanation, call.language()))));
    }

    private HttpResponse cleanup(HttpRequest call) {
        return desk.customer(
                call,
                AdviseCleanup.PRIVILEGE,
                MetricRequest.readCleanup(call),
                adviseCleanup::advise,
                advice -> HttpResponse.ok(CleanupJson.of(advice)));
    }

    private HttpResponse any(HttpRequest call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, organization) -> Decision.of(readLicense.read(organization)),
                found -> found.map(ReadLicenseHandler::answer)
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private static HttpResponse answer(License license) {
        return HttpResponse.ok(LicenseJson.of(license)).withVersion(license.version());
    }

    private static Json.Struct line(Mutation mutation) {
        return LicenseJson.of(mutation)
                .put("outcome", mutation.refusal().isEmpty() ? "DONE" : "REFUSED")
                .putIfPresent("code", mutation.refusal())
                .build();
    }
}
