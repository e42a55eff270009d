package portal.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.Caller;
import portal.domain.decision.Backoff;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Decision;
import portal.domain.decision.Receipt;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions;
import portal.platform.json.Json;

/**
 * Commits what was decided together with the record of the answer. When somebody else was first, it is decided anew on what
 * they left; when that does not come to an end, the caller is asked to try again later.
 */
public final class HttpCommit {

    private static final String RETRY_AFTER_SECONDS = "2";
    /** Leaves time for one more attempt and the answer before the function is stopped. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Transactions transactions;
    private final Backoff backoff;
    private final Clock clock;

    public HttpCommit(Transactions transactions, Backoff backoff, Clock clock) {
        this.transactions = transactions;
        this.backoff = backoff;
        this.clock = clock;
    }

    HttpResponse commit(HttpRequest call, Caller caller, Supplier<Decision<IdempotentResponse>> decide) {
        var key = IdempotencyKey.of(call, caller);
        var deadline = clock.instant().plus(LONGEST);
        try {
            for (var pause : backoff) {
                var answer = attempt(call, key, decide.get());
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (clock.instant().isAfter(deadline)) {
                    break;
                }
                pause.run();
            }
            return tryAgain(call, ProblemMessage.TRY_AGAIN);
        } catch (StoreUnavailable e) {
            ErrorLog.log(call.origin().requestId(), e);
            return tryAgain(call, ProblemMessage.TRY_AGAIN);
        } catch (CommitUnknown e) {
            ErrorLog.log(call.origin().requestId(), e);
            return tryAgain(call, ProblemMessage.UNAVAILABLE);
        }
    }

    private static HttpResponse tryAgain(HttpRequest call, ProblemMessage message) {
        var problems = ProblemDetails.in(call);
        var language = problems.language();
        return problems.of(Problem.TRY_AGAIN, message.in(language), message.detail(language), Json.EMPTY)
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** Empty when it must be decided anew. */
    private Optional<HttpResponse> attempt(
            HttpRequest call, Optional<IdempotencyKey> key, Decision<IdempotentResponse> decision) {
        var answer = decision.outcome().answer();
        var receipt = key.filter(k -> decision.outcome().kept()).map(k -> k.receipt(answer, clock.instant()));
        return switch (transactions.commit(decision.changes(), receipt)) {
            case Transactions.Commit.Committed() -> Optional.of(answer);
            case Transactions.Commit.Conflicted() -> Optional.empty();
            case Transactions.Commit.AlreadyAnswered(Receipt first) ->
                Optional.of(
                        receipt.map(Receipt::fingerprint)
                                        .filter(first.fingerprint()::equals)
                                        .isPresent()
                                ? IdempotencyKey.replay(first)
                                : ProblemDetails.in(call).of(Problem.IDEMPOTENCY_KEY_REUSED));
        };
    }
}
