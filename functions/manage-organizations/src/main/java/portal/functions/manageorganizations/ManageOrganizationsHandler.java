package portal.functions.manageorganizations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import portal.adapters.mail.MailProblems;
import portal.adapters.organization.OrganizationPath;
import portal.adapters.organization.OrganizationProblems;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.license.GrantLicense;
import portal.domain.license.GrantLicense.GrantOutcome;
import portal.domain.license.OrganizationProfile;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.license.SetUpOutcome;
import portal.domain.mail.Mail;
import portal.domain.mail.Mails;
import portal.domain.mail.ResendMail;
import portal.domain.organization.CallOffRemoval;
import portal.domain.organization.Organization;
import portal.domain.organization.RemovalProgress;
import portal.domain.organization.RemoveOrganization;
import portal.domain.paging.Page;
import portal.domain.usecase.SystemUseCase;
import portal.platform.http.FieldError;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** The back office's paths to organizations and what their licenses grant. */
@Singleton
public final class ManageOrganizationsHandler extends HttpFunction {

    ManageOrganizationsHandler(
            RequestPipeline pipeline,
            ReadOrganizations readOrganizations,
            SetUpOrganization setUpOrganization,
            RemoveOrganization removeOrganization,
            CallOffRemoval callOffRemoval,
            GrantLicense grantLicense,
            Mails mails,
            ResendMail resendMail) {
        super(
                pipeline,
                Route.system(
                        "GET /organizations{?limit,cursor}",
                        QueryParameters::readPage,
                        readOrganizations.list(),
                        ManageOrganizationsHandler::listed),
                Route.system(
                        "GET /organizations/{org}",
                        ManageOrganizationsHandler::id,
                        readOrganizations.find(),
                        ManageOrganizationsHandler::found),
                Route.system(
                                "PUT /organizations/{org}",
                                RegisterOrganizationRequest::read,
                                setUpOrganization,
                                ManageOrganizationsHandler::registered)
                        .guarded(),
                Route.system(
                        "DELETE /organizations/{org}",
                        ManageOrganizationsHandler::id,
                        removeOrganization,
                        ManageOrganizationsHandler::removed),
                Route.system(
                        "GET /organizations/{org}/removal",
                        ManageOrganizationsHandler::id,
                        removeOrganization.find(),
                        ManageOrganizationsHandler::removal),
                Route.system(
                        "DELETE /organizations/{org}/removal",
                        ManageOrganizationsHandler::id,
                        callOffRemoval,
                        ManageOrganizationsHandler::calledOff),
                Route.system(
                                "PUT /organizations/{org}/license",
                                GrantLicenseRequest::read,
                                grantLicense,
                                ManageOrganizationsHandler::granted)
                        .guarded(),
                Route.system(
                        "GET /support/mails{?status,limit,cursor}",
                        MailRequest::readList,
                        SystemUseCase.query(
                                Capability.GIVE_SUPPORT,
                                (MailRequest.Listing listing) -> mails.inTrouble(listing.state(), listing.page())),
                        ManageOrganizationsHandler::mails),
                Route.system(
                        "POST /organizations/{org}/mails/{mail}/resends",
                        MailRequest::readResend,
                        resendMail,
                        ManageOrganizationsHandler::resent));
    }

    private static HttpResponse mails(HttpRequest request, Page<Mail> page) {
        return HttpResponse.ok(QueryParameters.page(page, MailJson::of));
    }

    private static HttpResponse resent(HttpRequest request, ResendMail.Outcome outcome) {
        return switch (outcome) {
            case ResendMail.Outcome.Resent(var mail) -> HttpResponse.json(202, MailJson.of(mail));
            case ResendMail.Outcome.NoSuchMail() -> ProblemDetails.in(request).of(Problem.NOT_FOUND);
            case ResendMail.Outcome.NotInTrouble() -> ProblemDetails.in(request).of(MailProblems.MAIL_NOT_IN_TROUBLE);
            case ResendMail.Outcome.NotResendable() ->
                ProblemDetails.in(request).of(MailProblems.MAIL_NOT_RESENDABLE);
        };
    }

    private static Parsed<OrganizationId> id(HttpRequest request) {
        return OrganizationPath.read(request);
    }

    private static HttpResponse listed(HttpRequest request, Page<Organization> page) {
        return HttpResponse.ok(QueryParameters.page(page, OrganizationJson::of));
    }

    private static HttpResponse found(HttpRequest request, Optional<OrganizationProfile> found) {
        return found.map(OrganizationJson::answer)
                .orElseGet(() -> ProblemDetails.in(request).of(Problem.NOT_FOUND));
    }

    private static HttpResponse removed(HttpRequest request, Optional<RemovalProgress> found) {
        return found.map(RemovalJson::accepted)
                .orElseGet(() -> ProblemDetails.in(request).of(Problem.NOT_FOUND));
    }

    private static HttpResponse removal(HttpRequest request, Optional<RemovalProgress> found) {
        return found.map(removal -> HttpResponse.ok(RemovalJson.of(removal)))
                .orElseGet(() -> ProblemDetails.in(request).of(Problem.NOT_FOUND));
    }

    private static HttpResponse calledOff(HttpRequest request, CallOffRemoval.Outcome outcome) {
        return switch (outcome) {
            case STAYS -> HttpResponse.noContent();
            case HAS_BEGUN -> ProblemDetails.in(request).of(OrganizationProblems.REMOVAL_BEGUN);
            case NO_SUCH_ORGANIZATION -> ProblemDetails.in(request).of(Problem.NOT_FOUND);
        };
    }

    private static HttpResponse registered(HttpRequest request, SetUpOutcome outcome) {
        return switch (outcome) {
            case SetUpOutcome.Created(var registered) -> created(registered);
            case SetUpOutcome.Changed(var registered) -> OrganizationJson.answer(registered);
            case SetUpOutcome.BeingRemoved() ->
                ProblemDetails.in(request).of(OrganizationProblems.ORGANIZATION_BEING_REMOVED);
            case SetUpOutcome.ChangedMeanwhile() -> ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case SetUpOutcome.ParticipantInUse() ->
                ProblemDetails.in(request).of(OrganizationProblems.PARTICIPANT_IN_USE);
            case SetUpOutcome.AdministratorRequired() ->
                ProblemDetails.in(request)
                        .of(Problem.INVALID_REQUEST, List.of(new FieldError("/administrator", FieldMessage.REQUIRED)));
            case SetUpOutcome.OverEditionLimit over -> EditionResponse.of(request, over);
        };
    }

    private static HttpResponse created(OrganizationProfile registered) {
        var organization = registered.organization();
        return HttpResponse.created("/organizations/" + organization.id(), OrganizationJson.of(registered))
                .withVersion(organization.version());
    }

    private static HttpResponse granted(HttpRequest request, GrantOutcome outcome) {
        return switch (outcome) {
            case GrantOutcome.Granted() -> HttpResponse.noContent();
            case GrantOutcome.ChangedMeanwhile() -> ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case GrantOutcome.NoSuchOrganization() -> ProblemDetails.in(request).of(Problem.NOT_FOUND);
            case GrantOutcome.Refused(var refusals) -> EditionResponse.of(request, refusals.getFirst());
        };
    }
}
