package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Caller;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.decision.Backoff;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Decision;
import portal.domain.decision.Transactions;
import portal.platform.json.Json;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class HttpCommitTest {

    private static final Caller CALLER = Callers.customer("acme", "anna");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final List<Duration> pauses = new ArrayList<>();
    private final HttpCommit committer =
            new HttpCommit(portal.transactions(), new Backoff(new Random(7), pauses::add), portal.clock());
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void commitsAtOnceWhenNobodyIsInTheWay() {
        assertThat(commit().status()).isEqualTo(201);
        assertThat(portal.auditEntries()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "14"})
    void decidesAnewAfterEachConflict(int conflicts) {
        portal.conflictNext(conflicts);

        assertThat(commit().status()).isEqualTo(201);
        assertThat(decided).hasValue(conflicts + 1);
        assertThat(pauses).hasSize(conflicts);
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void givesUpWhenConflictsDoNotEnd() {
        portal.conflictNext(15);

        var answer = commit();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void pausesLongerAndLongerButNotMuchInAll() {
        for (int i = 0; i < 100; i++) {
            portal.conflictNext(15);
            commit();
        }

        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(Math.min(500, 10 << (i % 15))));
        }
        assertThat(pauses).hasSize(1500);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(100 * 4));
    }

    @Test
    void asksToTryAgainWhenTheStoreFailsAtTheCommit() {
        var answer = committer.commit(call("key"), CALLER, () -> {
            portal.takeStoreDown();
            return decision();
        });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
        portal.bringStoreBack();
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(commit().headers()).doesNotContainKey("Idempotent-Replayed");
    }

    @Test
    void leavesAFaultToWhoeverCalled() {
        Supplier<Decision<IdempotentResponse>> faulty = () -> {
            throw new IllegalStateException("fault");
        };

        assertThatThrownBy(() -> committer.commit(call("key"), CALLER, faulty)).hasMessage("fault");
    }

    @Test
    void replaysTheFirstAnswerAlsoWhenItWouldDecideOtherwiseNow() {
        commit();

        var answer = committer.commit(
                call("key"), CALLER, () -> Decision.of(IdempotentResponse.of(HttpResponse.noContent())));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Idempotent-Replayed", "true");
    }

    @Test
    void keepsNoAnswerThatDecidedNothing() {
        committer.commit(call("key"), CALLER, () -> Decision.of(IdempotentResponse.unkept(HttpResponse.noContent())));

        assertThat(commit().headers()).doesNotContainKey("Idempotent-Replayed");
    }

    @Test
    void doesNotSayThatNothingWasChangedWhenThatIsNotCertain() {
        Transactions lost = (changes, receipt) -> {
            throw new CommitUnknown("The answer was lost", new IllegalStateException());
        };
        var unsure = new HttpCommit(lost, new Backoff(new Random(7), pauses::add), portal.clock());

        var answer = unsure.commit(call("key"), CALLER, this::decision);

        assertThat(answer.status()).isEqualTo(503);
        var body = answer.body().orElseThrow();
        assertThat(body.text("code")).contains("try-again");
        assertThat(body.text("detail").orElseThrow())
                .isEqualTo(ProblemMessage.UNAVAILABLE.detail(Language.NL))
                .isNotEqualTo(ProblemMessage.TRY_AGAIN.detail(Language.NL));
    }

    @Test
    void givesUpInTimeForTheAnswer() {
        portal.conflictNext(15);
        var slow = new HttpCommit(
                portal.transactions(),
                new Backoff(new Random(7), pause -> portal.clock().advance(Duration.ofSeconds(4))),
                portal.clock());

        assertThat(slow.commit(call("key"), CALLER, this::decision).status()).isEqualTo(503);
        assertThat(decided).hasValue(3);
    }

    private HttpResponse commit() {
        return committer.commit(call("key"), CALLER, this::decision);
    }

    private Decision<IdempotentResponse> decision() {
        decided.incrementAndGet();
        var entry = portal.journal().done(CALLER, new OrganizationId("acme"), Attempt.at(Action.MUTATE_LICENSE));
        return Decision.of(IdempotentResponse.of(HttpResponse.created("/made", Json.EMPTY)), entry);
    }

    private static HttpRequest call(String key) {
        var event = Event.sample("mutate-license-raise").withHeader("Idempotency-Key", key);
        return HttpRequest.of(event.json());
    }
}
