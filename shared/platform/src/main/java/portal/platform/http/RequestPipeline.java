package portal.platform.http;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.platform.json.Json;
import portal.platform.text.TermMessage;

/**
 * Where every request is served alike: who is calling, whether they may, what is wrong with the request, what the use case
 * decides, and the commit of that. Rights come before the content of a request: who may not do a thing is not told how.
 */
public final class RequestPipeline {

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;
    private final HttpCommit committer;

    public RequestPipeline(Contacts contacts, Gatekeeper gatekeeper, HttpCommit committer) {
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
        this.committer = committer;
    }

    /**
     * Serves a contact.
     *
     * @param privilege what the use case asks of the caller
     * @param parsed the command, or what is wrong with the request
     * @param useCase decides; called again when somebody else was first at the commit
     * @param answering the answer to an outcome
     */
    public <C, O> HttpResponse customer(
            HttpRequest call,
            Privilege privilege,
            Parsed<C> parsed,
            BiFunction<Caller.Customer, C, Decision<Gated<O>>> useCase,
            Function<O, HttpResponse> answering) {
        return switch (JwtClaims.of(call).orElse(null)) {
            case null -> ProblemDetails.in(call).of(Problem.UNAUTHORIZED);
            case Caller.BackOffice _ -> wrongAudience(call);
            case Caller.Customer caller ->
                committer.commit(call, caller, () -> decide(call, caller, privilege, parsed, useCase, answering));
        };
    }

    /** Serves one of the vendor's own systems. */
    public <C, O> HttpResponse backOffice(
            HttpRequest call,
            Parsed<C> parsed,
            BiFunction<Caller.BackOffice, C, Decision<O>> useCase,
            Function<O, HttpResponse> answering) {
        return switch (JwtClaims.of(call).orElse(null)) {
            case null -> ProblemDetails.in(call).of(Problem.UNAUTHORIZED);
            case Caller.Customer caller -> committer.commit(call, caller, () -> turnAway(call, caller));
            case Caller.BackOffice caller ->
                switch (IdempotencyKey.check(call, parsed)) {
                    case Parsed.Invalid<C>(var problem, var errors) ->
                        ProblemDetails.in(call).of(problem, errors);
                    case Parsed.Valid<C>(var command) ->
                        committer.commit(call, caller, () -> useCase.apply(caller, command)
                                .map(outcome -> IdempotentResponse.of(answering.apply(outcome))));
                };
        };
    }

    private <C, O> Decision<IdempotentResponse> decide(
            HttpRequest call,
            Caller.Customer caller,
            Privilege privilege,
            Parsed<C> parsed,
            BiFunction<Caller.Customer, C, Decision<Gated<O>>> useCase,
            Function<O, HttpResponse> answering) {
        return switch (IdempotencyKey.check(call, parsed)) {
            case Parsed.Valid<C>(var command) ->
                useCase.apply(caller, command)
                        .map(gated -> reply(call, gated, outcome -> IdempotentResponse.of(answering.apply(outcome))));
            case Parsed.Invalid<C> invalid ->
                gatekeeper
                        .admit(caller, contacts.member(caller), privilege, "", member -> Decision.of(invalid))
                        .map(gated -> reply(
                                call,
                                gated,
                                refused -> IdempotentResponse.unkept(
                                        ProblemDetails.in(call).of(refused.problem(), refused.errors()))));
        };
    }

    private Decision<IdempotentResponse> turnAway(HttpRequest call, Caller.Customer caller) {
        return gatekeeper
                .<IdempotentResponse>turnAway(caller, contacts.member(caller), call.routeKey())
                .map(gated -> reply(call, gated, Function.identity()));
    }

    private static <O> IdempotentResponse reply(
            HttpRequest call, Gated<O> gated, Function<O, IdempotentResponse> passed) {
        return switch (gated) {
            case Gated.Passed<O>(var outcome) -> passed.apply(outcome);
            case Gated.Denied<O>(var denial) -> IdempotentResponse.unkept(denied(call, denial));
        };
    }

    private static HttpResponse denied(HttpRequest call, Denial denial) {
        var problems = ProblemDetails.in(call);
        return switch (denial) {
            case Denial.SessionEnded ended -> problems.of(Problem.ofCode(ended.code()));
            case Denial.CapabilityRequired required ->
                switch (required.capability().audience()) {
                    case BACK_OFFICE -> wrongAudience(call);
                    case CONTACTS -> roleRequired(problems, required);
                };
        };
    }

    private static HttpResponse roleRequired(ProblemDetails problems, Denial.CapabilityRequired required) {
        var problem = Problem.ofCode(required.code());
        var title = problem.title();
        return problems.of(
                problem,
                title.in(problems.language()),
                title.detail(problems.language(), roles(problems, required.capability())),
                Json.EMPTY);
    }

    private static String roles(ProblemDetails problems, Capability capability) {
        return capability.grantedBy().stream()
                .map(role -> TermMessage.of(role).in(problems.language()))
                .collect(Collectors.joining(" " + TermMessage.OR.in(problems.language()) + " "));
    }

    private static HttpResponse wrongAudience(HttpRequest call) {
        var problems = ProblemDetails.in(call);
        return problems.of(
                Problem.FORBIDDEN,
                ProblemMessage.AUDIENCE.in(problems.language()),
                ProblemMessage.AUDIENCE.detail(problems.language()),
                Json.EMPTY);
    }
}
