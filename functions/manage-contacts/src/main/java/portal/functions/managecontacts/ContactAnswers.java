package portal.functions.managecontacts;

import portal.domain.contact.Contact;
import portal.domain.contact.ContactOutcome;
import portal.lambda.http.Answer;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.json.Json;

/** Answers what came of a change of a contact. */
final class ContactAnswers {

    private ContactAnswers() {}

    static Answer of(HttpCall call, ContactOutcome outcome) {
        return switch (outcome) {
            case ContactOutcome.Added(var contact) ->
                Answer.created("/contacts/" + contact.id(), ContactJson.of(contact))
                        .withVersion(contact.version());
            case ContactOutcome.Changed(var contact) -> shown(contact);
            case ContactOutcome.Removed() -> Answer.noContent();
            case ContactOutcome.ChangedMeanwhile() -> Problems.in(call).of(Problem.PRECONDITION_FAILED);
            case ContactOutcome.TooManyIncidentManagers tooMany -> limit(call, tooMany);
            case ContactOutcome.Refused refused -> Problems.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    static Answer shown(Contact contact) {
        return Answer.ok(ContactJson.of(contact)).withVersion(contact.version());
    }

    private static Answer limit(HttpCall call, ContactOutcome.TooManyIncidentManagers tooMany) {
        var problems = Problems.in(call);
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
