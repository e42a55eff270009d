package portal.functions.managecontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.ContactId;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** The paths on which administrators see and manage the contacts of their organization. */
public final class ManageContactsHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadContacts readContacts;
    private final ManageContacts manageContacts;

    public ManageContactsHandler() {
        this(Wiring.environment());
    }

    public ManageContactsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageContactsHandler.class, environment));
    }

    private ManageContactsHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(ReadContacts.class),
                beans.getBean(ManageContacts.class));
    }

    ManageContactsHandler(RequestPipeline desk, ReadContacts readContacts, ManageContacts manageContacts) {
        this.desk = desk;
        this.readContacts = readContacts;
        this.manageContacts = manageContacts;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
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

    private HttpResponse list(HttpRequest call) {
        return desk.customer(
                call,
                ReadContacts.PRIVILEGE,
                QueryParameters.readPage(call),
                readContacts::list,
                page -> HttpResponse.ok(QueryParameters.page(page, ContactJson::of)));
    }

    private HttpResponse find(HttpRequest call) {
        return desk.customer(
                call,
                ReadContacts.PRIVILEGE,
                Parsed.named(ContactId.parse(call.pathParameter("id"))),
                readContacts::find,
                found -> found.map(ContactAnswers::shown)
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private HttpResponse add(HttpRequest call) {
        return desk.customer(
                call,
                ManageContacts.ADD,
                ContactRequest.readNew(call),
                (caller, request) -> manageContacts.add(caller, request.particulars(), request.roles()),
                outcome -> ContactAnswers.of(call, outcome));
    }

    private HttpResponse change(HttpRequest call) {
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

    private HttpResponse assignRoles(HttpRequest call) {
        return desk.customer(
                call,
                ManageContacts.ASSIGN_ROLES,
                TargetedRequest.readRoles(call),
                (caller, request) -> manageContacts.assignRoles(caller, request.target(), request.content()),
                outcome -> ContactAnswers.of(call, outcome));
    }

    private HttpResponse remove(HttpRequest call) {
        return desk.customer(
                call,
                ManageContacts.REMOVE,
                TargetedRequest.readTarget(call),
                manageContacts::remove,
                outcome -> ContactAnswers.of(call, outcome));
    }
}
