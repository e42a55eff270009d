package portal.functions.managecontacts;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.Contact;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.OwnData;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;
import portal.domain.paging.Page;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.RequestReader;
import portal.platform.http.Route;

/** Shows and changes the contacts of an organization for its administrators, and own data for every contact. */
@Singleton
final class ManageContactsHandler extends HttpFunction {

    ManageContactsHandler(
            RequestPipeline pipeline,
            ReadContacts readContacts,
            ManageContacts manageContacts,
            ReadOwnData readOwnData,
            ChangeOwnData changeOwnData) {
        super(
                pipeline,
                Route.customer(
                        "GET /contacts{?limit,cursor}",
                        QueryParameters::readPage,
                        readContacts.list(),
                        ManageContactsHandler::page),
                Route.customer("POST /contacts", ContactRequest::readNew, manageContacts.add(), ContactResponse::of),
                Route.customer(
                        "GET /contacts/{id}",
                        ManageContactsHandler::contact,
                        readContacts.find(),
                        ManageContactsHandler::found),
                Route.customer(
                                "PUT /contacts/{id}",
                                ContactRequest::readChanged,
                                manageContacts.change(),
                                ContactResponse::of)
                        .guarded(),
                Route.customer(
                                "DELETE /contacts/{id}",
                                ContactRequest::readRemoved,
                                manageContacts.remove(),
                                ContactResponse::of)
                        .guarded(),
                Route.customer(
                                "PUT /contacts/{id}/roles",
                                ContactRequest::readRoles,
                                manageContacts.assignRoles(),
                                ContactResponse::of)
                        .guarded(),
                Route.customer("GET /me", RequestReader::nothing, readOwnData, ManageContactsHandler::ownData),
                Route.customer(
                                "PUT /me",
                                ChangeOwnDataRequest::read,
                                changeOwnData,
                                ManageContactsHandler::changedOwnData)
                        .guarded());
    }

    private static HttpResponse page(HttpRequest request, Page<Contact> page) {
        return HttpResponse.ok(QueryParameters.page(page, ContactJson::of));
    }

    private static Parsed<ContactId> contact(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")));
    }

    private static HttpResponse found(HttpRequest request, Optional<Contact> found) {
        return found.isPresent()
                ? ContactResponse.shown(found.get())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    private static HttpResponse ownData(HttpRequest request, OwnData own) {
        return OwnDataJson.response(own);
    }

    private static HttpResponse changedOwnData(HttpRequest request, ChangeOwnData.Outcome outcome) {
        return switch (outcome) {
            case ChangeOwnData.Outcome.Changed(var own) -> OwnDataJson.response(own);
            case ChangeOwnData.Outcome.ChangedMeanwhile() ->
                ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
        };
    }
}
