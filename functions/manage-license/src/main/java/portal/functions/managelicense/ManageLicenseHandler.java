package portal.functions.managelicense;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import portal.adapters.analysis.AnalysisProblems;
import portal.adapters.license.LicenseProblems;
import portal.adapters.organization.OrganizationPath;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.ReadAnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.AnswerLicenseRequest;
import portal.domain.license.ExplainUsage;
import portal.domain.license.LicenseRequest;
import portal.domain.license.QueuedLicenseRequest;
import portal.domain.license.ReadDailyUsage;
import portal.domain.license.ReadEnvironments;
import portal.domain.license.ReadLicenseRequests;
import portal.domain.license.RequestLicense;
import portal.domain.paging.Page;
import portal.domain.signal.ManageSignals;
import portal.domain.signal.ReadSignals;
import portal.domain.usage.Explanation;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;
import portal.platform.json.Json;

/**
 * Shows who uses a license and how to use less, keeps its signals, and takes license requests and requests for
 * analyses.
 */
@Singleton
final class ManageLicenseHandler extends HttpFunction {

    ManageLicenseHandler(
            RequestPipeline pipeline,
            ReadDailyUsage readDailyUsage,
            ReadEnvironments readEnvironments,
            ExplainUsage explainUsage,
            AdviseCleanup adviseCleanup,
            RequestLicense requestLicense,
            ReadLicenseRequests readLicenseRequests,
            AnswerLicenseRequest answerLicenseRequest,
            RequestAnalysis requestAnalysis,
            ReadAnalysisRequest readAnalysisRequest,
            ReadSignals readSignals,
            ManageSignals manageSignals,
            Clock clock) {
        super(
                pipeline,
                Route.customer(
                        "GET /license/history{?from,to,limit,cursor}",
                        DailyUsageRequest::read,
                        readDailyUsage,
                        (request, page) -> HttpResponse.ok(QueryParameters.page(page, DailyUsageJson::of))),
                Route.customer(
                        "GET /license/environments{?limit,cursor}",
                        QueryParameters::readPage,
                        readEnvironments,
                        (request, page) -> HttpResponse.ok(QueryParameters.page(page, UsageJson::of))),
                Route.customer(
                        "GET /license/metrics/{metric}/holders{?environmentType,limit,cursor}",
                        MetricRequest::readHolders,
                        explainUsage,
                        ManageLicenseHandler::explanations),
                Route.customer(
                        "GET /license/metrics/{metric}/cleanup{?environmentType,seats}",
                        MetricRequest::readCleanup,
                        adviseCleanup,
                        (request, cleanup) -> HttpResponse.ok(CleanupJson.of(cleanup))),
                Route.customer(
                        "POST /license/requests",
                        RequestLicenseRequest::read,
                        requestLicense,
                        (request, taken) -> HttpResponse.json(201, LicenseRequestJson.of(taken))),
                Route.customer(
                        "GET /license/requests{?limit,cursor}",
                        QueryParameters::readPage,
                        readLicenseRequests.own(),
                        ManageLicenseHandler::licenseRequests),
                Route.customer(
                        "POST /license/analyses{?format}",
                        RequestAnalysisRequest::read,
                        requestAnalysis,
                        ManageLicenseHandler::requested),
                Route.customer(
                        "GET /license/analyses/{id}",
                        RequestAnalysisRequest::readId,
                        readAnalysisRequest,
                        ManageLicenseHandler::analysis),
                Route.customer(
                        "GET /license/signals{?limit,cursor}",
                        QueryParameters::readPage,
                        readSignals.list(),
                        SignalResponse::list),
                Route.customer(
                        "POST /license/signals", SignalRequest::readNew, manageSignals.add(), SignalResponse::added),
                Route.customer(
                        "GET /license/signals/{id}",
                        SignalRequest::readFound,
                        readSignals.find(),
                        SignalResponse::found),
                Route.customer(
                                "PUT /license/signals/{id}",
                                SignalRequest::readChanged,
                                manageSignals.change(),
                                SignalResponse::of)
                        .guarded(),
                Route.customer(
                                "DELETE /license/signals/{id}",
                                SignalRequest::readRemoved,
                                manageSignals.remove(),
                                SignalResponse::of)
                        .guarded(),
                Route.system(
                        "GET /organizations/{org}/license/requests{?limit,cursor}",
                        OrganizationRequest::readPage,
                        readLicenseRequests.ofOrganization(),
                        ManageLicenseHandler::licenseRequestsOfOrganization),
                Route.system(
                        "PUT /organizations/{org}/license/requests/{id}",
                        AnswerRequest::read,
                        answerLicenseRequest,
                        ManageLicenseHandler::answered),
                Route.system(
                        "GET /support/license-requests{?status,limit,cursor}",
                        AnswerRequest::readQueue,
                        readLicenseRequests.ofAll(),
                        (request, page) -> queue(page, clock.instant())),
                Route.system(
                        "GET /organizations/{org}/license/history{?from,to,limit,cursor}",
                        OrganizationPath.with(DailyUsageRequest::read),
                        readDailyUsage.ofOrganization(),
                        (request, found) -> pageIfAny(request, found, DailyUsageJson::of)),
                Route.system(
                        "GET /organizations/{org}/license/environments{?limit,cursor}",
                        OrganizationPath::readPage,
                        readEnvironments.ofOrganization(),
                        (request, found) -> pageIfAny(request, found, UsageJson::of)),
                Route.system(
                        "GET /organizations/{org}/license/metrics/{metric}/holders{?environmentType,limit,cursor}",
                        OrganizationPath.with(MetricRequest::readHolders),
                        explainUsage.ofOrganization(),
                        ManageLicenseHandler::explanationsIfAny),
                Route.system(
                        "GET /organizations/{org}/license/metrics/{metric}/cleanup{?environmentType,seats}",
                        OrganizationPath.with(MetricRequest::readCleanup),
                        adviseCleanup.ofOrganization(),
                        (request, found) ->
                                found.isPresent() ? HttpResponse.ok(CleanupJson.of(found.get())) : notFound(request)));
    }

    private static <T> HttpResponse pageIfAny(
            HttpRequest request, Optional<Page<T>> found, Function<T, Json.Struct> element) {
        return found.isPresent() ? HttpResponse.ok(QueryParameters.page(found.get(), element)) : notFound(request);
    }

    private static HttpResponse explanationsIfAny(HttpRequest request, Optional<Page<Explanation>> found) {
        return found.isPresent() ? explanations(request, found.get()) : notFound(request);
    }

    private static HttpResponse explanations(HttpRequest request, Page<Explanation> page) {
        var language = request.language();
        return HttpResponse.ok(QueryParameters.page(page, explanation -> UsageJson.of(explanation, language)));
    }

    private static HttpResponse licenseRequests(HttpRequest request, Page<LicenseRequest> page) {
        return HttpResponse.ok(QueryParameters.page(page, LicenseRequestJson::of));
    }

    private static HttpResponse licenseRequestsOfOrganization(
            HttpRequest request, Optional<Page<LicenseRequest>> found) {
        return found.isPresent() ? licenseRequests(request, found.get()) : notFound(request);
    }

    private static HttpResponse queue(Page<QueuedLicenseRequest> page, Instant now) {
        return HttpResponse.ok(QueryParameters.page(page, queued -> LicenseRequestJson.of(queued, now)));
    }

    private static HttpResponse answered(HttpRequest request, AnswerLicenseRequest.Outcome outcome) {
        return switch (outcome) {
            case AnswerLicenseRequest.Outcome.Answered(var answered) ->
                HttpResponse.ok(LicenseRequestJson.of(answered));
            case AnswerLicenseRequest.Outcome.NoSuchRequest() -> notFound(request);
            case AnswerLicenseRequest.Outcome.NothingToReopen() ->
                ProblemDetails.in(request).of(LicenseProblems.LICENSE_REQUEST_OPEN);
        };
    }

    private static HttpResponse requested(HttpRequest request, RequestAnalysis.Outcome outcome) {
        return switch (outcome) {
            case RequestAnalysis.Outcome.Requested(var analysis) ->
                HttpResponse.json(202, AnalysisRequestJson.of(analysis, request.language()))
                        .with("Location", "/license/analyses/" + analysis.id());
            case RequestAnalysis.Outcome.NotYourAddress() ->
                ProblemDetails.in(request).of(AnalysisProblems.NOT_YOUR_ADDRESS);
        };
    }

    private static HttpResponse analysis(HttpRequest request, Optional<AnalysisRequest> found) {
        return found.isPresent()
                ? HttpResponse.ok(AnalysisRequestJson.of(found.get(), request.language()))
                : notFound(request);
    }

    private static HttpResponse notFound(HttpRequest request) {
        return ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }
}
