package portal.functions.readlicense;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.adapters.license.LicenseJson;
import portal.adapters.organization.OrganizationPath;
import portal.domain.license.LicenseOverview;
import portal.domain.license.Mutation;
import portal.domain.license.ReadLicense;
import portal.domain.paging.Page;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.RequestReader;
import portal.platform.http.ResponseWriter;
import portal.platform.http.Route;
import portal.platform.json.Json;

/** Shows licenses and their mutations. */
@Singleton
public final class ReadLicenseHandler extends HttpFunction {

    private static final ResponseWriter<Optional<LicenseOverview>> LICENSE = ReadLicenseHandler::license;

    ReadLicenseHandler(RequestPipeline pipeline, ReadLicense readLicense) {
        super(
                pipeline,
                Route.customer("GET /license", RequestReader::nothing, readLicense.own(), LICENSE),
                Route.customer(
                        "GET /license/mutations{?limit,cursor}",
                        QueryParameters::readPage,
                        readLicense.mutations(),
                        ReadLicenseHandler::mutations),
                Route.system(
                        "GET /organizations/{org}/license",
                        OrganizationPath::read,
                        readLicense.ofOrganization(),
                        LICENSE),
                Route.system(
                        "GET /organizations/{org}/license/mutations{?limit,cursor}",
                        OrganizationPath::readPage,
                        readLicense.mutationsOfOrganization(),
                        ReadLicenseHandler::mutationsIfAny));
    }

    private static HttpResponse mutationsIfAny(HttpRequest request, Optional<Page<Mutation>> found) {
        return found.isPresent()
                ? mutations(request, found.get())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    private static HttpResponse license(HttpRequest request, Optional<LicenseOverview> found) {
        return found.isPresent()
                ? HttpResponse.ok(LicenseJson.of(found.get()))
                        .withVersion(found.get().license().version())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    private static HttpResponse mutations(HttpRequest request, Page<Mutation> page) {
        return HttpResponse.ok(QueryParameters.page(page, ReadLicenseHandler::line));
    }

    private static Json.Struct line(Mutation mutation) {
        return LicenseJson.of(mutation)
                .put("outcome", mutation.refusal().isEmpty() ? "DONE" : "REFUSED")
                .putIfPresent("code", mutation.refusal())
                .build();
    }
}
