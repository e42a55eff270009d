package portal.lambda.http;

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
import portal.lambda.json.Json;
import portal.messages.ProblemMessage;
import portal.messages.TermMessage;

/**
 * Where every request is served alike: who is calling, whether they may, what is wrong with the request, what the use case
 * decides, and the commit of that. Rights come before the content of a request: who may not do a thing is not told how.
 */
public final class Desk {

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;
    private final Committer committer;

    public Desk(Contacts contacts, Gatekeeper gatekeeper, Committer committer) {
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
    public <C, O> Answer customer(
            HttpCall call,
            Privilege privilege,
            Parsed<C> parsed,
            BiFunction<Caller.Customer, C, Decision<Gated<O>>> useCase,
            Function<O, Answer> answering) {
        return switch (Callers.of(call).orElse(null)) {
            case null -> Problems.in(call).of(Problem.UNAUTHORIZED);
            case Caller.BackOffice _ -> wrongAudience(call);
            case Caller.Customer caller ->
                committer.commit(call, caller, () -> decide(call, caller, privilege, parsed, useCase, answering));
        };
    }

    /** Serves one of the vendor's own systems. */
    public <C, O> Answer backOffice(
            HttpCall call,
            Parsed<C> parsed,
            BiFunction<Caller.BackOffice, C, Decision<O>> useCase,
            Function<O, Answer> answering) {
        return switch (Callers.of(call).orElse(null)) {
            case null -> Problems.in(call).of(Problem.UNAUTHORIZED);
            case Caller.Customer caller -> committer.commit(call, caller, () -> turnAway(call, caller));
            case Caller.BackOffice caller ->
                switch (IdempotencyKey.check(call, parsed)) {
                    case Parsed.Invalid<C>(var problem, var errors) ->
                        Problems.in(call).of(problem, errors);
                    case Parsed.Valid<C>(var command) ->
                        committer.commit(call, caller, () -> useCase.apply(caller, command)
                                .map(outcome -> Reply.of(answering.apply(outcome))));
                };
        };
    }

    private <C, O> Decision<Reply> decide(
            HttpCall call,
            Caller.Customer caller,
            Privilege privilege,
            Parsed<C> parsed,
            BiFunction<Caller.Customer, C, Decision<Gated<O>>> useCase,
            Function<O, Answer> answering) {
        return switch (IdempotencyKey.check(call, parsed)) {
            case Parsed.Valid<C>(var command) ->
                useCase.apply(caller, command)
                        .map(gated -> reply(call, gated, outcome -> Reply.of(answering.apply(outcome))));
            case Parsed.Invalid<C> invalid ->
                gatekeeper
                        .admit(caller, contacts.member(caller), privilege, "", member -> Decision.of(invalid))
                        .map(gated -> reply(
                                call,
                                gated,
                                refused -> Reply.unkept(Problems.in(call).of(refused.problem(), refused.errors()))));
        };
    }

    private Decision<Reply> turnAway(HttpCall call, Caller.Customer caller) {
        return gatekeeper
                .<Reply>turnAway(caller, contacts.member(caller), call.routeKey())
                .map(gated -> reply(call, gated, Function.identity()));
    }

    private static <O> Reply reply(HttpCall call, Gated<O> gated, Function<O, Reply> passed) {
        return switch (gated) {
            case Gated.Passed<O>(var outcome) -> passed.apply(outcome);
            case Gated.Denied<O>(var denial) -> Reply.unkept(denied(call, denial));
        };
    }

    private static Answer denied(HttpCall call, Denial denial) {
        var problems = Problems.in(call);
        return switch (denial) {
            case Denial.SessionEnded ended -> problems.of(Problem.ofCode(ended.code()));
            case Denial.CapabilityRequired required ->
                switch (required.capability().audience()) {
                    case BACK_OFFICE -> wrongAudience(call);
                    case CONTACTS -> roleRequired(problems, required);
                };
        };
    }

    private static Answer roleRequired(Problems problems, Denial.CapabilityRequired required) {
        var problem = Problem.ofCode(required.code());
        var title = problem.title();
        return problems.of(
                problem,
                title.in(problems.language()),
                title.detail(problems.language(), roles(problems, required.capability())),
                Json.EMPTY);
    }

    private static String roles(Problems problems, Capability capability) {
        return capability.grantedBy().stream()
                .map(role -> TermMessage.of(role).in(problems.language()))
                .collect(Collectors.joining(" " + TermMessage.OR.in(problems.language()) + " "));
    }

    private static Answer wrongAudience(HttpCall call) {
        var problems = Problems.in(call);
        return problems.of(
                Problem.FORBIDDEN,
                ProblemMessage.AUDIENCE.in(problems.language()),
                ProblemMessage.AUDIENCE.detail(problems.language()),
                Json.EMPTY);
    }
}
