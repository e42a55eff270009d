package portal.lambda.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.Caller;
import portal.domain.decision.Decision;
import portal.domain.decision.Receipt;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions;
import portal.messages.FieldMessage;

/**
 * Commits what was decided together with the record of the answer. When somebody else was first, it is decided anew on what
 * they left; when that does not come to an end, the caller is asked to try again later.
 */
public final class Committer {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Transactions transactions;
    private final Backoff backoff;
    private final Clock clock;

    public Committer(Transactions transactions, Backoff backoff, Clock clock) {
        this.transactions = transactions;
        this.backoff = backoff;
        this.clock = clock;
    }

    Answer commit(HttpCall call, Caller caller, Supplier<Decision<Reply>> decide) {
        var key = IdempotencyKey.of(call, caller);
        if (key.isPresent() && !key.get().isWellFormed()) {
            var error = FieldError.of(
                    IdempotencyKey.HEADER, FieldMessage.LENGTH, IdempotencyKey.SHORTEST, IdempotencyKey.LONGEST);
            return Problems.in(call).of(Problem.INVALID_REQUEST, List.of(error));
        }
        try {
            for (var pause : backoff) {
                var answer = attempt(call, key, decide.get());
                if (answer.isPresent()) {
                    return answer.get();
                }
                pause.run();
            }
        } catch (StoreUnavailable e) {
            Faults.log(call.origin().requestId(), e);
        }
        return Problems.in(call).of(Problem.TRY_AGAIN).with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** Empty when it must be decided anew. */
    private Optional<Answer> attempt(HttpCall call, Optional<IdempotencyKey> key, Decision<Reply> decision) {
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
                                : Problems.in(call).of(Problem.IDEMPOTENCY_KEY_REUSED));
        };
    }
}
