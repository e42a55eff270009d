package portal.functions.readlicense;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.ExplainUsage;
import portal.domain.license.License;
import portal.domain.license.Mutation;
import portal.domain.license.ReadFigures;
import portal.domain.license.ReadLicense;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.LicenseJson;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.http.Queries;
import portal.lambda.json.Json;
import portal.wiring.Wiring;

/** What a license is, how it was changed, what it is used for, and how to use less of it. */
public final class ReadLicenseHandler extends HttpFunction {

    private final Desk desk;
    private final ReadLicense readLicense;
    private final ExplainUsage explainUsage;
    private final AdviseCleanup adviseCleanup;
    private final ReadFigures readFigures;

    public ReadLicenseHandler() {
        this(Wiring.environment());
    }

    public ReadLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(ReadLicenseHandler.class, environment));
    }

    private ReadLicenseHandler(BeanContext beans) {
        this(
                beans.getBean(Desk.class),
                beans.getBean(ReadLicense.class),
                beans.getBean(ReadFigures.class),
                beans.getBean(ExplainUsage.class),
                beans.getBean(AdviseCleanup.class));
    }

    ReadLicenseHandler(
            Desk desk,
            ReadLicense readLicense,
            ReadFigures readFigures,
            ExplainUsage explainUsage,
            AdviseCleanup adviseCleanup) {
        this.desk = desk;
        this.readLicense = readLicense;
        this.readFigures = readFigures;
        this.explainUsage = explainUsage;
        this.adviseCleanup = adviseCleanup;
    }

    @Override
    protected Answer handle(HttpCall call) {
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

    private Answer own(HttpCall call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readLicense.read(caller),
                ReadLicenseHandler::answer);
    }

    private Answer history(HttpCall call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                Queries.readPage(call),
                readLicense::history,
                page -> Answer.ok(Queries.page(page, ReadLicenseHandler::line)));
    }

    private Answer figures(HttpCall call) {
        return desk.customer(
                call,
                ReadLicense.PRIVILEGE,
                FiguresRequest.read(call),
                readFigures::read,
                page -> Answer.ok(Queries.page(page, FiguresJson::of)));
    }

    private Answer environments(HttpCall call) {
        return desk.customer(
                call,
                ExplainUsage.PRIVILEGE,
                Queries.readPage(call),
                explainUsage::environments,
                page -> Answer.ok(Queries.page(page, UsageJson::of)));
    }

    private Answer holders(HttpCall call) {
        return desk.customer(
                call,
                ExplainUsage.PRIVILEGE,
                MetricRequest.readHolders(call),
                explainUsage::explain,
                page -> Answer.ok(Queries.page(page, explanation -> UsageJson.of(explanation, call.language()))));
    }

    private Answer cleanup(HttpCall call) {
        return desk.customer(
                call,
                AdviseCleanup.PRIVILEGE,
                MetricRequest.readCleanup(call),
                adviseCleanup::advise,
                advice -> Answer.ok(CleanupJson.of(advice)));
    }

    private Answer any(HttpCall call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, organization) -> Decision.of(readLicense.read(organization)),
                found -> found.map(ReadLicenseHandler::answer)
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private static Answer answer(License license) {
        return Answer.ok(LicenseJson.of(license)).withVersion(license.version());
    }

    private static Json.Struct line(Mutation mutation) {
        return LicenseJson.of(mutation)
                .put("outcome", mutation.refusal().isEmpty() ? "DONE" : "REFUSED")
                .putIfPresent("code", mutation.refusal())
                .build();
    }
}
