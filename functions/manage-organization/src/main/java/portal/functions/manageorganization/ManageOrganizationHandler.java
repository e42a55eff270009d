package portal.functions.manageorganization;

import io.micronaut.context.BeanContext;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.ReadOrganization;
import portal.platform.http.FieldError;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestBody;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code GET} and {@code PUT /organization}, and {@code POST /organization/confirmation}. */
public final class ManageOrganizationHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadOrganization readOrganization;
    private final ChangeOrganization changeOrganization;
    private final ConfirmOrganization confirmOrganization;

    public ManageOrganizationHandler() {
        this(Wiring.environment());
    }

    public ManageOrganizationHandler(Map<String, String> environment) {
        this(Wiring.start(ManageOrganizationHandler.class, environment));
    }

    private ManageOrganizationHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(ReadOrganization.class),
                beans.getBean(ChangeOrganization.class),
                beans.getBean(ConfirmOrganization.class));
    }

    ManageOrganizationHandler(
            RequestPipeline desk,
            ReadOrganization readOrganization,
            ChangeOrganization changeOrganization,
            ConfirmOrganization confirmOrganization) {
        this.desk = desk;
        this.readOrganization = readOrganization;
        this.changeOrganization = changeOrganization;
        this.confirmOrganization = confirmOrganization;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "GET /organization" -> read(call);
            case "PUT /organization" -> change(call);
            case "POST /organization/confirmation" -> confirm(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse read(HttpRequest call) {
        return desk.customer(
                call,
                ReadOrganization.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readOrganization.read(caller),
                OwnOrganizationJson::answer);
    }

    private HttpResponse change(HttpRequest call) {
        return desk.customer(
                call,
                ChangeOrganization.PRIVILEGE,
                ChangeOrganizationRequest.read(call),
                changeOrganization::change,
                outcome -> changed(call, outcome));
    }

    private HttpResponse confirm(HttpRequest call) {
        return desk.customer(
                call,
                ConfirmOrganization.PRIVILEGE,
                RequestBody.readOptional(call, fields -> () -> Parsed.Nothing.AT_ALL),
                (caller, nothing) -> confirmOrganization.confirm(caller),
                OwnOrganizationJson::answer);
    }

    private static HttpResponse changed(HttpRequest call, ChangeOrganization.Outcome outcome) {
        return switch (outcome) {
            case ChangeOrganization.Outcome.Changed(var organization) -> OwnOrganizationJson.answer(organization);
            case ChangeOrganization.Outcome.ChangedMeanwhile() ->
                ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
            case ChangeOrganization.Outcome.NoSuchContact() -> refused(call, FieldMessage.UNKNOWN_CONTACT);
            case ChangeOrganization.Outcome.InvoiceContactRequired() -> refused(call, FieldMessage.REQUIRED);
        };
    }

    private static HttpResponse refused(HttpRequest call, FieldMessage message) {
        return ProblemDetails.in(call).of(Problem.INVALID_REQUEST, List.of(FieldError.of("/invoiceContact", message)));
    }
}
