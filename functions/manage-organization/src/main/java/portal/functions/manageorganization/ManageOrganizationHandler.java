package portal.functions.manageorganization;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import portal.adapters.organization.OrganizationPath;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.ReadAuditTrail;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.ReadOrganization;
import portal.domain.paging.Page;
import portal.domain.usecase.Nothing;
import portal.platform.http.FieldError;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestBody;
import portal.platform.http.RequestPipeline;
import portal.platform.http.RequestReader;
import portal.platform.http.Route;

/**
 * Shows administrators their organization and its audit trail, which the vendor's support sees too, and changes and
 * confirms the organization's data.
 */
@Singleton
final class ManageOrganizationHandler extends HttpFunction {

    ManageOrganizationHandler(
            RequestPipeline pipeline,
            ReadOrganization readOrganization,
            ChangeOrganization changeOrganization,
            ConfirmOrganization confirmOrganization,
            ReadAuditTrail readAuditTrail) {
        super(
                pipeline,
                Route.customer(
                        "GET /organization",
                        RequestReader::nothing,
                        readOrganization,
                        ManageOrganizationHandler::shown),
                Route.customer(
                                "PUT /organization",
                                ChangeOrganizationRequest::read,
                                changeOrganization,
                                ManageOrganizationHandler::changed)
                        .guarded(),
                Route.customer(
                        "POST /organization/confirmation",
                        ManageOrganizationHandler::noFields,
                        confirmOrganization,
                        ManageOrganizationHandler::shown),
                Route.customer(
                        "GET /audit{?actor,action,from,to,limit,cursor}",
                        ReadAuditTrailRequest::read,
                        readAuditTrail,
                        ManageOrganizationHandler::entries),
                Route.system(
                        "GET /organizations/{org}/audit{?actor,action,from,to,limit,cursor}",
                        OrganizationPath.with(ReadAuditTrailRequest::read),
                        readAuditTrail.ofOrganization(),
                        ManageOrganizationHandler::entriesIfAny));
    }

    private static HttpResponse entriesIfAny(HttpRequest request, Optional<Page<AuditEntry>> found) {
        return found.isPresent()
                ? entries(request, found.get())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    private static Parsed<Nothing> noFields(HttpRequest request) {
        return RequestBody.readOptional(request, fields -> () -> Nothing.AT_ALL);
    }

    private static HttpResponse shown(HttpRequest request, OwnOrganization organization) {
        return OwnOrganizationJson.response(organization);
    }

    private static HttpResponse changed(HttpRequest request, ChangeOrganization.Outcome outcome) {
        return switch (outcome) {
            case ChangeOrganization.Outcome.Changed(var organization) -> OwnOrganizationJson.response(organization);
            case ChangeOrganization.Outcome.ChangedMeanwhile() ->
                ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case ChangeOrganization.Outcome.NoSuchContact() -> refused(request, FieldMessage.UNKNOWN_CONTACT);
            case ChangeOrganization.Outcome.InvoiceContactRequired() -> refused(request, FieldMessage.REQUIRED);
        };
    }

    private static HttpResponse refused(HttpRequest request, FieldMessage message) {
        return ProblemDetails.in(request)
                .of(Problem.INVALID_REQUEST, List.of(new FieldError("/invoiceContact", message)));
    }

    private static HttpResponse entries(HttpRequest request, Page<AuditEntry> page) {
        return HttpResponse.ok(QueryParameters.page(page, AuditEntryJson::of));
    }
}
