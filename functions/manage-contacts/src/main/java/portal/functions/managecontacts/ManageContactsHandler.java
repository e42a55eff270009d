package portal.functions.managecontacts;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.adapters.organization.OrganizationPath;
import portal.adapters.signin.SignInProblems;
import portal.domain.access.ContactId;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.Contact;
import portal.domain.contact.EndOwnSessions;
import portal.domain.contact.InterveneInContacts;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.OwnData;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;
import portal.domain.paging.Page;
import portal.domain.signin.InviteAgain;
import portal.domain.usecase.Nothing;
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
 * Shows and changes the contacts of an organization for its administrators and for the vendor's support, and own data
 * for every contact.
 */
@Singleton
final class ManageContactsHandler extends HttpFunction {

    ManageContactsHandler(
            RequestPipeline pipeline,
            ReadContacts readContacts,
            ManageContacts manageContacts,
            InviteAgain inviteAgain,
            ReadOwnData readOwnData,
            ChangeOwnData changeOwnData,
            EndOwnSessions endOwnSessions,
            InterveneInContacts interveneInContacts) {
        super(
                pipeline,
                Route.customer(
                        "GET /contacts{?role,status,q,limit,cursor}",
                        ListContactsRequest::read,
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
                Route.customer(
                        "POST /contacts/{id}/invitation",
                        ManageContactsHandler::invited,
                        inviteAgain,
                        ManageContactsHandler::invitation),
                Route.customer("GET /me", RequestReader::nothing, readOwnData, ManageContactsHandler::ownData),
                Route.customer(
                                "PUT /me",
                                ChangeOwnDataRequest::read,
                                changeOwnData,
                                ManageContactsHandler::changedOwnData)
                        .guarded(),
                Route.customer(
                        "POST /me/sign-out",
                        ManageContactsHandler::noFields,
                        endOwnSessions,
                        ManageContactsHandler::signedOut),
                Route.system(
                        "GET /organizations/{org}/contacts{?role,status,q,limit,cursor}",
                        OrganizationPath.with(ListContactsRequest::read),
                        readContacts.ofOrganization(),
                        ManageContactsHandler::pageIfAny),
                Route.system(
                        "POST /organizations/{org}/contacts",
                        InterventionRequest::readAppointment,
                        interveneInContacts.appoint(),
                        ContactResponse::ofSupport),
                Route.system(
                        "POST /organizations/{org}/contacts/{id}/invitation",
                        InterventionRequest::readInvitation,
                        inviteAgain,
                        ManageContactsHandler::invitation),
                Route.system(
                                "PUT /organizations/{org}/contacts/{id}/email",
                                InterventionRequest::readCorrection,
                                interveneInContacts.correctAddress(),
                                ContactResponse::ofSupport)
                        .guarded());
    }

    private static HttpResponse pageIfAny(HttpRequest request, Optional<Page<Contact>> found) {
        return found.isPresent()
                ? page(request, found.get())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    private static Parsed<Nothing> noFields(HttpRequest request) {
        return RequestBody.readOptional(request, fields -> () -> Nothing.AT_ALL);
    }

    private static HttpResponse signedOut(HttpRequest request, Nothing outcome) {
        return HttpResponse.noContent();
    }

    private static HttpResponse page(HttpRequest request, Page<Contact> page) {
        return HttpResponse.ok(QueryParameters.page(page, ContactJson::of));
    }

    private static Parsed<ContactId> contact(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")));
    }

    private static Parsed<ContactId> invited(HttpRequest request) {
        return contact(request).then(id -> RequestBody.readOptional(request, fields -> () -> id));
    }

    private static HttpResponse invitation(HttpRequest request, InviteAgain.Outcome outcome) {
        return switch (outcome) {
            case InviteAgain.Outcome.Invited(var contact) ->
                HttpResponse.json(202, ContactJson.of(contact)).withVersion(contact.version());
            case InviteAgain.Outcome.Refused refused ->
                ProblemDetails.in(request).of(SignInProblems.of(refused));
        };
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
