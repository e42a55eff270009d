package portal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import portal.domain.decision.Transactions.Commit;

class TransactionRunnerTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Queue<Supplier<Commit>> commits = new ArrayDeque<>();
    private final Transactions store = (changes, receipt) ->
            commits.isEmpty() ? new Commit.Conflicted() : commits.remove().get();
    private final TransactionRunner transactions =
            new TransactionRunner(store, new Backoff(new Random(7), pauses::add));

    @Test
    void decidesAnewWhenSomebodyElseWasFirst() {
        commits.addAll(List.of(Commit.Conflicted::new, Commit.Committed::new));

        assertThat(take()).isEqualTo("taken");
        assertThat(commits).isEmpty();
    }

    @Test
    void decidesAnewWhenItIsNotKnownWhetherItWasCommitted() {
        commits.addAll(List.of(TransactionRunnerTest::silence, Commit.Committed::new));

        assertThat(take()).isEqualTo("taken");
        assertThat(commits).isEmpty();
    }

    @Test
    void isUnavailableWhenConflictsDoNotEnd() {
        assertThatThrownBy(this::take).isInstanceOf(StoreUnavailable.class);
        assertThat(pauses).as("a pause after each attempt").hasSize(15);
    }

    @Test
    void isUnavailableWhenTheStoreRefusesEverything() {
        commits.add(TransactionRunnerTest::refusal);

        assertThatThrownBy(this::take).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void doesNotSayThatNothingWasWrittenWhenAnEarlierAttemptMayHaveBeen() {
        commits.addAll(List.of(TransactionRunnerTest::silence, TransactionRunnerTest::refusal));

        assertThatThrownBy(this::take).isInstanceOf(CommitUnknown.class);
    }

    private String take() {
        return transactions.run(() -> Decision.of("taken", new ConditionalWrite() {}));
    }

    private static Commit silence() {
        throw new CommitUnknown("No answer", new IllegalStateException());
    }

    private static Commit refusal() {
        throw new StoreUnavailable("No capacity");
    }
}
