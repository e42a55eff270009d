package portal.platform.http;

import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.platform.json.Json;
import portal.platform.text.RoleText;

/** Answers callers who are denied access. */
final class DenialResponse {

    private DenialResponse() {}

    static HttpResponse of(HttpRequest request, Denial denial) {
        var problems = ProblemDetails.in(request);
        return switch (denial) {
            case Denial.SessionEnded _ -> problems.of(Problem.SESSION_ENDED);
            case Denial.RecentSecondFactorRequired _ -> problems.of(Problem.RECENT_SECOND_FACTOR_REQUIRED);
            case Denial.OrganizationLeaving(var startsAt) ->
                problems.of(
                        Problem.organizationLeaving(startsAt),
                        Json.object().put("startsAt", startsAt).build());
            case Denial.AppointedRecently(var until) ->
                problems.of(
                        Problem.appointedRecently(until),
                        Json.object().put("until", until).build());
            case Denial.CapabilityRequired(var capability) ->
                capability.scopes().isEmpty()
                        ? problems.of(roleRequired(capability))
                        : scopeRequired(request, capability);
        };
    }

    static HttpResponse scopeRequired(HttpRequest request, Capability capability) {
        return ProblemDetails.in(request).of(Problem.scopeRequired(String.join(", ", capability.scopes())));
    }

    private static Problem roleRequired(Capability capability) {
        return capability == Capability.SUBMIT_INCIDENT
                ? Problem.INCIDENT_ROLE_REQUIRED
                : Problem.roleRequired(RoleText.anyOf(capability.grantedBy()));
    }
}
