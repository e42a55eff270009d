package portal.functions.managecontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.ContactId;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.http.Queries;
import portal.wiring.Wiring;

/** The paths on which administrators see and manage the contacts of their organization. */
public final class ManageContactsHandler extends HttpFunction {

    private final Desk desk;
    private final ReadContacts readContacts;
    private final ManageContacts manageContacts;

    public ManageContactsHandler() {
        this(Wiring.environment());
    }

    public ManageContactsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageContactsHandler.class, environment));
    }

    private ManageContactsHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReadContacts.class), beans.getBean(ManageContacts.class));
    }

    ManageContactsHandler(Desk desk, ReadContacts readContacts, ManageContacts manageContacts) {
        this.desk = desk;
        this.readContacts = readContacts;
        this.manageContacts = manageContacts;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "GET /contacts" -> list(call);
            case "POST /contacts" -> add(call);
            case "GET /contacts/{id}" -> find(call);
            case "PUT /contacts/{id}" -> change(call);
            case "DELETE /contacts/{id}" -> remove(call);
            case "PUT /contacts/{id}/roles" -> assignRoles(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer list(HttpCall call) {
        return desk.customer(
                call,
                ReadContacts.PRIVILEGE,
                Queries.readPage(call),
                readContacts::list,
                page -> Answer.ok(Queries.page(page, ContactJson::of)));
    }

    private Answer find(HttpCall call) {
        return desk.customer(
                call,
                ReadContacts.PRIVILEGE,
                Parsed.named(ContactId.parse(call.pathParameter("id"))),
                readContacts::find,
                found -> found.map(ContactAnswers::shown)
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private Answer add(HttpCall call) {
        return desk.customer(
                call,
                ManageContacts.ADD,
                ContactRequest.readNew(call),
                (caller, request) -> manageContacts.add(caller, request.particulars(), request.roles()),
                outcome -> ContactAnswers.of(call, outcome));
    }

    private Answer change(HttpCall call) {
        return desk.customer(
                call,
                ManageContacts.CHANGE,
                TargetedRequest.readContact(call),
                (caller, request) -> manageContacts.change(
                        caller,
                        request.target(),
                        request.content().particulars(),
                        request.content().roles()),
                outcome -> ContactAnswers.of(call, outcome));
    }

    private Answer assignRoles(HttpCall call) {
        return desk.customer(
                call,
                ManageContacts.ASSIGN_ROLES,
                TargetedRequest.readRoles(call),
                (caller, request) -> manageContacts.assignRoles(caller, request.target(), request.content()),
                outcome -> ContactAnswers.of(call, outcome));
    }

    private Answer remove(HttpCall call) {
        return desk.customer(
                call,
                ManageContacts.REMOVE,
                TargetedRequest.readTarget(call),
                manageContacts::remove,
                outcome -> ContactAnswers.of(call, outcome));
    }
}
