package portal.functions.manageorganizations;

import io.micronaut.context.BeanContext;
import java.util.List;
import java.util.Map;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.license.GrantLicense.GrantOutcome;
import portal.domain.license.GrantLicense;
import portal.domain.license.Licenses;
import portal.domain.license.OrganizationProfile;
import portal.domain.license.SetUpOrganization;
import portal.domain.license.SetUpOutcome;
import portal.domain.organization.Organizations;
import portal.domain.organization.RemoveOrganization;
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
import portal.wiring.Wiring;

/** The back office's paths to organizations and what their licenses grant. */
public final class ManageOrganizationsHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final Organizations organizations;
    private final Licenses licenses;
    private final SetUpOrganization registerOrganization;
    private final RemoveOrganization removeOrganization;
    private final GrantLicense grantLicense;

    public ManageOrganizationsHandler() {
        this(Wiring.environment());
    }

    public ManageOrganizationsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageOrganizationsHandler.class, environment));
    }

    private ManageOrganizationsHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(Organizations.class),
                beans.getBean(Licenses.class),
                beans.getBean(SetUpOrganization.class),
                beans.getBean(RemoveOrganization.class),
                beans.getBean(GrantLicense.class));
    }

    ManageOrganizationsHandler(
            RequestPipeline desk,
            Organizations organizations,
            Licenses licenses,
            SetUpOrganization registerOrganization,
            RemoveOrganization removeOrganization,
            GrantLicense grantLicense) {
        this.desk = desk;
        this.organizations = organizations;
        this.licenses = licenses;
        this.registerOrganization = registerOrganization;
        this.removeOrganization = removeOrganization;
        this.grantLicense = grantLicense;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "GET /organizations" -> list(call);
            case "GET /organizations/{org}" -> find(call);
            case "PUT /organizations/{org}" -> register(call);
            case "DELETE /organizations/{org}" -> remove(call);
            case "GET /organizations/{org}/removal" -> removal(call);
            case "PUT /organizations/{org}/license" -> grant(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse list(HttpRequest call) {
        return desk.backOffice(
                call,
                QueryParameters.readPage(call),
                (caller, page) -> Decision.of(organizations.list(page)),
                page -> HttpResponse.ok(QueryParameters.page(page, OrganizationJson::of)));
    }

    private HttpResponse find(HttpRequest call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, id) -> Decision.of(licenses.registered(id)),
                found -> found.map(OrganizationJson::answer)
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private HttpResponse register(HttpRequest call) {
        return desk.backOffice(
                call,
                RegisterOrganizationRequest.read(call),
                (caller, request) -> registerOrganization.register(caller, request.organization(), request.command()),
                outcome -> registered(call, outcome));
    }

    private HttpResponse remove(HttpRequest call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                removeOrganization::remove,
                found -> found.map(RemovalJson::accepted)
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private HttpResponse removal(HttpRequest call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, id) -> Decision.of(removeOrganization.find(id)),
                found -> found.map(removal -> HttpResponse.ok(RemovalJson.of(removal)))
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private HttpResponse grant(HttpRequest call) {
        return desk.backOffice(
                call,
                GrantLicenseRequest.read(call),
                (caller, request) ->
                        grantLicense.grant(caller, request.organization(), request.granted(), request.precondition()),
                outcome -> granted(call, outcome));
    }

    private static HttpResponse registered(HttpRequest call, SetUpOutcome outcome) {
        return switch (outcome) {
            case SetUpOutcome.Created(var registered) -> created(registered);
            case SetUpOutcome.Changed(var registered) -> OrganizationJson.answer(registered);
            case SetUpOutcome.BeingRemoved() -> ProblemDetails.in(call).of(Problem.ORGANIZATION_BEING_REMOVED);
            case SetUpOutcome.ChangedMeanwhile() -> ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
            case SetUpOutcome.ParticipantInUse() -> ProblemDetails.in(call).of(Problem.PARTICIPANT_IN_USE);
            case SetUpOutcome.AdministratorRequired() ->
                ProblemDetails.in(call)
                        .of(Problem.INVALID_REQUEST, List.of(FieldError.of("/administrator", FieldMessage.REQUIRED)));
            case SetUpOutcome.OverEditionLimit over -> EditionProblems.conflict(call, over);
        };
    }

    private static HttpResponse created(OrganizationProfile registered) {
        var organization = registered.organization();
        return HttpResponse.created("/organizations/" + organization.id(), OrganizationJson.of(registered))
                .withVersion(organization.version());
    }

    private static HttpResponse granted(HttpRequest call, GrantOutcome outcome) {
        return switch (outcome) {
            case GrantOutcome.Granted() -> HttpResponse.noContent();
            case GrantOutcome.ChangedMeanwhile() -> ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
            case GrantOutcome.NoSuchOrganization() -> ProblemDetails.in(call).of(Problem.NOT_FOUND);
            case GrantOutcome.Refused(var refusals) -> EditionProblems.refused(call, refusals.getFirst());
        };
    }
}
