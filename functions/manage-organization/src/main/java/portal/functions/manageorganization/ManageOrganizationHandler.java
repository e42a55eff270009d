package portal.functions.manageorganization;

import io.micronaut.context.BeanContext;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.ReadOrganization;
import portal.lambda.http.Answer;
import portal.lambda.http.Bodies;
import portal.lambda.http.Desk;
import portal.lambda.http.FieldError;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.messages.FieldMessage;
import portal.wiring.Wiring;

/** {@code GET} and {@code PUT /organization}, and {@code POST /organization/confirmation}. */
public final class ManageOrganizationHandler extends HttpFunction {

    private final Desk desk;
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
                beans.getBean(Desk.class),
                beans.getBean(ReadOrganization.class),
                beans.getBean(ChangeOrganization.class),
                beans.getBean(ConfirmOrganization.class));
    }

    ManageOrganizationHandler(
            Desk desk,
            ReadOrganization readOrganization,
            ChangeOrganization changeOrganization,
            ConfirmOrganization confirmOrganization) {
        this.desk = desk;
        this.readOrganization = readOrganization;
        this.changeOrganization = changeOrganization;
        this.confirmOrganization = confirmOrganization;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "GET /organization" -> read(call);
            case "PUT /organization" -> change(call);
            case "POST /organization/confirmation" -> confirm(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer read(HttpCall call) {
        return desk.customer(
                call,
                ReadOrganization.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readOrganization.read(caller),
                OwnOrganizationJson::answer);
    }

    private Answer change(HttpCall call) {
        return desk.customer(
                call,
                ChangeOrganization.PRIVILEGE,
                ChangeOrganizationRequest.read(call),
                changeOrganization::change,
                outcome -> changed(call, outcome));
    }

    private Answer confirm(HttpCall call) {
        return desk.customer(
                call,
                ConfirmOrganization.PRIVILEGE,
                Bodies.readOptional(call, fields -> () -> Parsed.Nothing.AT_ALL),
                (caller, nothing) -> confirmOrganization.confirm(caller),
                OwnOrganizationJson::answer);
    }

    private static Answer changed(HttpCall call, ChangeOrganization.Outcome outcome) {
        return switch (outcome) {
            case ChangeOrganization.Outcome.Changed(var organization) -> OwnOrganizationJson.answer(organization);
            case ChangeOrganization.Outcome.ChangedMeanwhile() ->
                Problems.in(call).of(Problem.PRECONDITION_FAILED);
            case ChangeOrganization.Outcome.NoSuchContact() -> refused(call, FieldMessage.UNKNOWN_CONTACT);
            case ChangeOrganization.Outcome.InvoiceContactRequired() -> refused(call, FieldMessage.REQUIRED);
        };
    }

    private static Answer refused(HttpCall call, FieldMessage message) {
        return Problems.in(call).of(Problem.INVALID_REQUEST, List.of(FieldError.of("/invoiceContact", message)));
    }
}
