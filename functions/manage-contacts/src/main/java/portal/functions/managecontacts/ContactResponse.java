package portal.functions.managecontacts;

import portal.adapters.contact.ContactProblems;
import portal.domain.contact.Contact;
import portal.domain.contact.ContactOutcome;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;

/** Answers with the outcome of a change of a contact. */
final class ContactResponse {

    private ContactResponse() {}

    static HttpResponse of(HttpRequest request, ContactOutcome outcome) {
        return switch (outcome) {
            case ContactOutcome.Added(var contact) ->
                HttpResponse.created("/contacts/" + contact.id(), ContactJson.of(contact))
                        .withVersion(contact.version());
            case ContactOutcome.Changed(var contact) -> shown(contact);
            case ContactOutcome.Removed() -> HttpResponse.noContent();
            case ContactOutcome.ChangedMeanwhile() -> ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case ContactOutcome.TooManyIncidentManagers tooMany -> limit(request, tooMany);
            case ContactOutcome.Refused refused -> ProblemDetails.in(request).of(ContactProblems.of(refused));
        };
    }

    /** A contact of any organization has no path of its own. */
    static HttpResponse ofSupport(HttpRequest request, ContactOutcome outcome) {
        return outcome instanceof ContactOutcome.Added(var contact)
                ? HttpResponse.json(201, ContactJson.of(contact)).withVersion(contact.version())
                : of(request, outcome);
    }

    static HttpResponse shown(Contact contact) {
        return HttpResponse.ok(ContactJson.of(contact)).withVersion(contact.version());
    }

    private static HttpResponse limit(HttpRequest request, ContactOutcome.TooManyIncidentManagers tooMany) {
        var details = Json.object()
                .put("limit", tooMany.limit())
                .put("incidentManagers", tooMany.incidentManagers())
                .build();
        return ProblemDetails.in(request).of(ContactProblems.of(tooMany), details);
    }
}
