package portal.functions.managecontacts;

import portal.domain.contact.Contact;
import portal.domain.contact.ContactOutcome;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;

/** Answers what came of a change of a contact. */
final class ContactAnswers {

    private ContactAnswers() {}

    static HttpResponse of(HttpRequest call, ContactOutcome outcome) {
        return switch (outcome) {
            case ContactOutcome.Added(var contact) ->
                HttpResponse.created("/contacts/" + contact.id(), ContactJson.of(contact))
                        .withVersion(contact.version());
            case ContactOutcome.Changed(var contact) -> shown(contact);
            case ContactOutcome.Removed() -> HttpResponse.noContent();
            case ContactOutcome.ChangedMeanwhile() -> ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
            case ContactOutcome.TooManyIncidentManagers tooMany -> limit(call, tooMany);
            case ContactOutcome.Refused refused -> ProblemDetails.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    static HttpResponse shown(Contact contact) {
        return HttpResponse.ok(ContactJson.of(contact)).withVersion(contact.version());
    }

    private static HttpResponse limit(HttpRequest call, ContactOutcome.TooManyIncidentManagers tooMany) {
        var problems = ProblemDetails.in(call);
        var title = Problem.INCIDENT_MANAGER_LIMIT.title();
        return problems.of(
                Problem.INCIDENT_MANAGER_LIMIT,
                title.in(problems.language()),
                title.detail(problems.language(), tooMany.limit(), tooMany.incidentManagers()),
                Json.object()
                        .put("limit", tooMany.limit())
                        .put("incidentManagers", tooMany.incidentManagers())
                        .build());
    }
}
