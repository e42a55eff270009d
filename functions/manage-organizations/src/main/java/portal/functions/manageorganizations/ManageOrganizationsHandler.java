package portal.functions.manageorganizations;

import io.micronaut.context.BeanContext;
import java.util.List;
import java.util.Map;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.license.GrantLicense;
import portal.domain.license.GrantLicense.GrantOutcome;
import portal.domain.license.Licenses;
import portal.domain.license.RegisterOrganization;
import portal.domain.license.Registered;
import portal.domain.license.RegistrationOutcome;
import portal.domain.organization.Organizations;
import portal.domain.organization.RemoveOrganization;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.FieldError;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.http.Queries;
import portal.messages.FieldMessage;
import portal.wiring.Wiring;

/** The back office's paths to organizations and what their licenses grant. */
public final class ManageOrganizationsHandler extends HttpFunction {

    private final Desk desk;
    private final Organizations organizations;
    private final Licenses licenses;
    private final RegisterOrganization registerOrganization;
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
                beans.getBean(Desk.class),
                beans.getBean(Organizations.class),
                beans.getBean(Licenses.class),
                beans.getBean(RegisterOrganization.class),
                beans.getBean(RemoveOrganization.class),
                beans.getBean(GrantLicense.class));
    }

    ManageOrganizationsHandler(
            Desk desk,
            Organizations organizations,
            Licenses licenses,
            RegisterOrganization registerOrganization,
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
    protected Answer handle(HttpCall call) {
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

    private Answer list(HttpCall call) {
        return desk.backOffice(
                call,
                Queries.readPage(call),
                (caller, page) -> Decision.of(organizations.list(page)),
                page -> Answer.ok(Queries.page(page, OrganizationJson::of)));
    }

    private Answer find(HttpCall call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, id) -> Decision.of(licenses.registered(id)),
                found -> found.map(OrganizationJson::answer)
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private Answer register(HttpCall call) {
        return desk.backOffice(
                call,
                RegisterOrganizationRequest.read(call),
                (caller, request) -> registerOrganization.register(caller, request.organization(), request.command()),
                outcome -> registered(call, outcome));
    }

    private Answer remove(HttpCall call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                removeOrganization::remove,
                found -> found.map(RemovalJson::accepted)
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private Answer removal(HttpCall call) {
        return desk.backOffice(
                call,
                Parsed.named(OrganizationId.parse(call.pathParameter("org"))),
                (caller, id) -> Decision.of(removeOrganization.find(id)),
                found -> found.map(removal -> Answer.ok(RemovalJson.of(removal)))
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private Answer grant(HttpCall call) {
        return desk.backOffice(
                call,
                GrantLicenseRequest.read(call),
                (caller, request) ->
                        grantLicense.grant(caller, request.organization(), request.granted(), request.precondition()),
                outcome -> granted(call, outcome));
    }

    private static Answer registered(HttpCall call, RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Created(var registered) -> created(registered);
            case RegistrationOutcome.Changed(var registered) -> OrganizationJson.answer(registered);
            case RegistrationOutcome.BeingRemoved() -> Problems.in(call).of(Problem.ORGANIZATION_BEING_REMOVED);
            case RegistrationOutcome.ChangedMeanwhile() -> Problems.in(call).of(Problem.PRECONDITION_FAILED);
            case RegistrationOutcome.ParticipantInUse() -> Problems.in(call).of(Problem.PARTICIPANT_IN_USE);
            case RegistrationOutcome.AdministratorRequired() ->
                Problems.in(call)
                        .of(Problem.INVALID_REQUEST, List.of(FieldError.of("/administrator", FieldMessage.REQUIRED)));
            case RegistrationOutcome.OverEditionLimit over -> EditionProblems.conflict(call, over);
        };
    }

    private static Answer created(Registered registered) {
        var organization = registered.organization();
        return Answer.created("/organizations/" + organization.id(), OrganizationJson.of(registered))
                .withVersion(organization.version());
    }

    private static Answer granted(HttpCall call, GrantOutcome outcome) {
        return switch (outcome) {
            case GrantOutcome.Granted() -> Answer.noContent();
            case GrantOutcome.ChangedMeanwhile() -> Problems.in(call).of(Problem.PRECONDITION_FAILED);
            case GrantOutcome.NoSuchOrganization() -> Problems.in(call).of(Problem.NOT_FOUND);
            case GrantOutcome.Refused(var refusals) -> EditionProblems.refused(call, refusals.getFirst());
        };
    }
}
