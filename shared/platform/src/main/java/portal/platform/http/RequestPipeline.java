package portal.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.Action;
import portal.domain.access.BrakeUse;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Member;
import portal.domain.access.Memberships;
import portal.domain.access.Privilege;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.brake.Brakes;
import portal.domain.brake.TooMany;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Decision;
import portal.domain.decision.Receipt;
import portal.domain.decision.Receipts;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;

/**
 * Runs every request: authenticates, reads, authorizes, decides, commits and answers. It checks rights before it
 * answers with errors of the request. The effect, its audit entry, its events, what a brake counts and the receipt of
 * the answer are one transaction. When somebody else was first, the use case decides again on fresh state.
 */
public final class RequestPipeline {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int FIRST_ERROR = 400;
    /** Leaves time for one more attempt and the answer before the time limit of the function. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Memberships memberships;
    private final Journal journal;
    private final TransactionRunner transactions;
    private final Optional<Brakes> brakes;
    private final Receipts receipts;
    private final Clock clock;

    /** @param brakes empty for a function without a route that has one */
    public RequestPipeline(
            Memberships memberships,
            Journal journal,
            TransactionRunner transactions,
            Optional<Brakes> brakes,
            Receipts receipts,
            Clock clock) {
        this.memberships = memberships;
        this.journal = journal;
        this.transactions = transactions;
        this.brakes = brakes;
        this.receipts = receipts;
        this.clock = clock;
    }

    HttpResponse run(HttpRequest request, Route route) {
        if (route instanceof Route.Open<?, ?> open) {
            return show(request, open);
        }
        var caller = JwtClaims.caller(request, clock.instant());
        if (caller.isEmpty()) {
            return ProblemDetails.in(request).of(Problem.UNAUTHORIZED);
        }
        if (route instanceof Route.Customer<?, ?, ?> customer) {
            return caller.get() instanceof Caller.Customer contact
                    ? commit(request, contact, () -> decide(request, contact, customer))
                    : ProblemDetails.in(request).of(Problem.FOR_CONTACTS_ONLY);
        }
        var system = (Route.VendorSystem<?, ?, ?>) route;
        return caller.get() instanceof Caller.BackOffice client
                ? commit(request, client, () -> decide(request, client, system))
                : turnAway(
                        request,
                        (Caller.Customer) caller.get(),
                        system.useCase().capability());
    }

    /** Answers a request without a caller: nobody's rights are asked, and no answer is kept. */
    private static <C, O> HttpResponse show(HttpRequest request, Route.Open<C, O> route) {
        try {
            return switch (read(request, route.signature(), route.reader())) {
                case Parsed.Valid<C>(var command) ->
                    route.writer().write(request, route.useCase().apply(command));
                case Parsed.Invalid<C>(var problem, var errors) ->
                    ProblemDetails.in(request).of(problem, errors);
            };
        } catch (StoreUnavailable e) {
            ErrorLog.log(request.origin().requestId(), e);
            return tryAgain(request, Problem.TRY_AGAIN);
        } catch (CommitUnknown e) {
            ErrorLog.log(request.origin().requestId(), e);
            return tryAgain(request, Problem.OUTCOME_UNKNOWN);
        }
    }

    private <C, S, O> Decision<IdempotentResponse> decide(
            HttpRequest request, Caller.Customer caller, Route.Customer<C, S, O> route) {
        var useCase = route.useCase();
        var parsed = read(request, route.signature(), route.reader());
        if (!(parsed instanceof Parsed.Valid<C>(var command))) {
            return refuse(request, caller, useCase.privilege(), (Parsed.Invalid<C>) parsed);
        }
        var now = journal.now();
        var read = useCase.read(caller.braked(useCase.privilege(command).brake()), command);
        var privilege = read.member().isPresent()
                ? useCase.privilege(read.member().get(), read.subject(), command)
                : useCase.privilege(command);
        var denial = privilege.denial(caller, read.member(), now);
        if (denial.isPresent()) {
            var attempt = Attempt.at(privilege.action(), useCase.subject(caller, command));
            return denied(request, caller, read.member(), denial.get(), attempt);
        }
        var member = read.member().orElseThrow();
        var decision = useCase.decide(caller.as(member), member, read.subject(), command);
        var response = route.writer().write(request, decision.outcome());
        if (privilege.brake().isEmpty()
                || !isAccepted(decision, response)
                || !useCase.counts(read.subject(), command)) {
            return answered(decision, response);
        }
        var use = member.brakeUse().orElseThrow();
        var refusal = brakes.orElseThrow().refusal(use, now);
        if (refusal.isEmpty()) {
            return answered(decision.and(List.of(brakes.orElseThrow().count(use, now))), response);
        }
        var attempt = Attempt.at(privilege.action(), useCase.subject(caller, command));
        return braked(request, caller.as(member), use, refusal.get(), attempt);
    }

    private static boolean isAccepted(Decision<?> decision, HttpResponse response) {
        return response.status() < FIRST_ERROR && !decision.changes().isEmpty();
    }

    /** Refuses what is too much. A request that is sent again was counted before, and gets its first answer. */
    private Decision<IdempotentResponse> braked(
            HttpRequest request, Caller.Customer caller, BrakeUse use, TooMany refusal, Attempt attempt) {
        var now = journal.now();
        var response = BrakeProblem.response(request, refusal, now);
        var key = IdempotencyKey.of(request, caller);
        if (key.isPresent()) {
            var asked = key.get().receipt(response, now);
            var first = receipts.find(asked);
            if (first.isPresent()) {
                return Decision.of(IdempotentResponse.unkept(replay(request, Optional.of(asked), first.get())));
            }
        }
        return Decision.of(IdempotentResponse.unkept(response))
                .and(brakes.orElseThrow().tell(caller, attempt, use, now));
    }

    private <C, S, O> Decision<IdempotentResponse> decide(
            HttpRequest request, Caller.BackOffice caller, Route.VendorSystem<C, S, O> route) {
        var needed = route.useCase().capability();
        if (!caller.capabilities().contains(needed)) {
            return Decision.of(IdempotentResponse.unkept(DenialResponse.scopeRequired(request, needed)));
        }
        if (route.useCase().needsRecentSecondFactor()) {
            var denial = caller.denialWithoutSecondFactorSince(journal.now().minus(Privilege.RECENT));
            if (denial.isPresent()) {
                return Decision.of(IdempotentResponse.unlessAnswered(DenialResponse.of(request, denial.get())));
            }
        }
        var parsed = read(request, route.signature(), route.reader());
        if (parsed instanceof Parsed.Invalid<C>(var problem, var errors)) {
            return Decision.of(
                    IdempotentResponse.unkept(ProblemDetails.in(request).of(problem, errors)));
        }
        var command = ((Parsed.Valid<C>) parsed).command();
        var decision = route.useCase().decision(caller, command);
        return answered(decision, route.writer().write(request, decision.outcome()));
    }

    /** What a request asks for, or everything that is wrong with it. A request on which a reader fails is a bad one. */
    private static <C> Parsed<C> read(HttpRequest request, Route.Signature signature, RequestReader<C> reader) {
        try {
            return reader.read(request).and(IdempotencyKey.errors(request)).and(signature.errors(request));
        } catch (RuntimeException unreadable) {
            ErrorLog.log(request.origin().requestId(), unreadable);
            return Parsed.invalid(Problem.UNREADABLE_REQUEST);
        }
    }

    private static Decision<IdempotentResponse> answered(Decision<?> decision, HttpResponse response) {
        return new Decision<>(IdempotentResponse.of(response), decision.changes());
    }

    /** Answers with the errors of a request, but only to callers who may make it. */
    private Decision<IdempotentResponse> refuse(
            HttpRequest request, Caller.Customer caller, Privilege privilege, Parsed.Invalid<?> invalid) {
        var member = memberships.member(caller);
        var denial = privilege.denial(caller, member, journal.now());
        return denial.isPresent()
                ? denied(request, caller, member, denial.get(), Attempt.at(privilege.action()))
                : Decision.of(
                        IdempotentResponse.unkept(ProblemDetails.in(request).of(invalid.problem(), invalid.errors())));
    }

    private HttpResponse turnAway(HttpRequest request, Caller.Customer caller, Capability needed) {
        var privilege = new Privilege(needed, Action.ACT_AS_BACK_OFFICE);
        var attempt = Attempt.at(privilege.action(), request.routeKey());
        return commit(request, caller, () -> {
            var member = memberships.member(caller);
            var denial = privilege.denial(caller, member, journal.now());
            return denied(request, caller, member, denial.orElseThrow(), attempt);
        });
    }

    /** Writes every attempt at something privileged to the audit trail, except those of a session that has ended. */
    private Decision<IdempotentResponse> denied(
            HttpRequest request, Caller.Customer caller, Optional<Member> member, Denial denial, Attempt attempt) {
        var answer = DenialResponse.of(request, denial);
        var response =
                switch (denial) {
                    case Denial.SessionEnded _, Denial.CapabilityRequired _ -> IdempotentResponse.unkept(answer);
                    case Denial.RecentSecondFactorRequired _,
                            Denial.AppointedRecently _,
                            Denial.OrganizationLeaving _ -> IdempotentResponse.unlessAnswered(answer);
                };
        if (denial instanceof Denial.SessionEnded) {
            return Decision.of(response);
        }
        var actor = caller.as(member.orElseThrow());
        return Decision.of(response, journal.refused(actor, caller.organization(), attempt, denial.code()));
    }

    private HttpResponse commit(HttpRequest request, Caller caller, Supplier<Decision<IdempotentResponse>> decide) {
        var key = IdempotencyKey.of(request, caller);
        var deadline = clock.instant().plus(LONGEST);
        try {
            var answered = transactions.run(
                    decide, response -> receipt(key, response, caller, clock.instant()), () -> !clock.instant()
                            .isAfter(deadline));
            return answered.first().isEmpty()
                    ? answered.outcome().answer()
                    : replay(request, answered.asked(), answered.first().get());
        } catch (StoreUnavailable e) {
            ErrorLog.log(request.origin().requestId(), e);
            return tryAgain(request, Problem.TRY_AGAIN);
        } catch (CommitUnknown e) {
            ErrorLog.log(request.origin().requestId(), e);
            return tryAgain(request, Problem.OUTCOME_UNKNOWN);
        }
    }

    private static Optional<Receipt> receipt(
            Optional<IdempotencyKey> key, IdempotentResponse response, Caller caller, Instant now) {
        if (key.isEmpty() || isOfNoOrganization(response, caller)) {
            return Optional.empty();
        }
        return switch (response.keeping()) {
            case KEPT -> Optional.of(key.get().receipt(response.answer(), now));
            case UNLESS_ANSWERED -> Optional.of(key.get().expired(response.answer(), now));
            case NOT_KEPT -> Optional.empty();
        };
    }

    /** The record of an answer goes with its organization, which the vendor's systems may have asked for in vain. */
    private static boolean isOfNoOrganization(IdempotentResponse response, Caller caller) {
        return caller instanceof Caller.BackOffice && response.answer().status() == Problem.NOT_FOUND.status();
    }

    private static HttpResponse replay(HttpRequest request, Optional<Receipt> asked, Receipt first) {
        return asked.isPresent() && asked.get().fingerprint().equals(first.fingerprint())
                ? IdempotencyKey.replay(first)
                : ProblemDetails.in(request).of(Problem.IDEMPOTENCY_KEY_REUSED);
    }

    private static HttpResponse tryAgain(HttpRequest request, Problem problem) {
        return ProblemDetails.in(request).of(problem).with("Retry-After", RETRY_AFTER_SECONDS);
    }
}
