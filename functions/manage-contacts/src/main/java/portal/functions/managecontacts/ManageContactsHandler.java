package portal.functions.managecontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.ContactId;
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

/** {@code GET /contacts} and {@code GET /contacts/{id}}. */
public final class ManageContactsHandler extends HttpFunction {

    private final Desk desk;
    private final ReadContacts readContacts;

    public ManageContactsHandler() {
        this(Wiring.environment());
    }

    public ManageContactsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageContactsHandler.class, environment));
    }

    private ManageContactsHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReadContacts.class));
    }

    ManageContactsHandler(Desk desk, ReadContacts readContacts) {
        this.desk = desk;
        this.readContacts = readContacts;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "GET /contacts" -> list(call);
            case "GET /contacts/{id}" -> find(call);
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
                found -> found.map(contact -> Answer.ok(ContactJson.of(contact)).withVersion(contact.version()))
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }
}
