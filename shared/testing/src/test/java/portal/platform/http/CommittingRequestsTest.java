package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.Role;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.brake.Brakes;
import portal.domain.decision.Backoff;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.usecase.UseCase;
import portal.platform.json.Json;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class CommittingRequestsTest {

    private static final Caller.Customer CALLER = Callers.customer("acme", "anna");
    private static final Optional<Member> MEMBER = Optional.of(new Member(
            CALLER.organization(),
            CALLER.contact(),
            "Anna",
            new EmailAddress("anna@acme.example"),
            Set.of(Role.ADMINISTRATOR),
            Optional.empty(),
            Optional.empty()));
    private static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.MUTATE_LICENSE);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void commitsAtOnceWithoutAConflict() {
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
        var answer = commit(() -> {
            portal.takeStoreDown();
            return decision();
        });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
        portal.bringStoreBack();
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(commit()).satisfies(later -> {
            assertThat(later.status()).isEqualTo(201);
            assertThat(later.headers()).doesNotContainKey("Idempotent-Replayed");
        });
    }

    @Test
    void leavesAFaultToWhoeverCalled() {
        Supplier<Decision<HttpResponse>> faulty = () -> {
            throw new IllegalStateException("fault");
        };

        assertThatThrownBy(() -> commit(faulty)).hasMessage("fault");
    }

    @Test
    void replaysTheFirstAnswerAlsoWhenItWouldDecideOtherwiseNow() {
        commit();

        var answer = commit(() -> Decision.of(HttpResponse.noContent()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Idempotent-Replayed", "true");
    }

    @Test
    void replaysTheFirstAnswerAlsoWhenWhatItWasAboutIsGone() {
        commit();

        var answer = commit(() -> Decision.of(ProblemDetails.in(request()).of(Problem.NOT_FOUND)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Idempotent-Replayed", "true");
    }

    @Test
    void keepsNoAnswerThatDecidedNothing() {
        var invalid = route(request -> Parsed.invalid(Problem.INVALID_REQUEST), this::decision);
        assertThat(pipeline(portal.transactions(), pauses::add)
                        .run(request(), invalid)
                        .status())
                .isEqualTo(422);

        var answer = commit();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).doesNotContainKey("Idempotent-Replayed");
    }

    @Test
    void doesNotSayThatNothingWasChangedWhenThatIsNotCertain() {
        Transactions lost = (changes, receipt) -> {
            throw new CommitUnknown("The answer was lost", new IllegalStateException());
        };
        var answer = commit(pipeline(lost, pauses::add), this::decision);

        assertThat(answer.status()).isEqualTo(503);
        var body = answer.body().orElseThrow();
        assertThat(body.text("code")).contains("try-again");
        assertThat(body.text("detail").orElseThrow())
                .isEqualTo(Problem.OUTCOME_UNKNOWN.detail().dutch())
                .isNotEqualTo(Problem.TRY_AGAIN.detail().dutch());
    }

    @Test
    void givesUpInTimeForTheAnswer() {
        portal.conflictNext(15);
        var slow = pipeline(portal.transactions(), pause -> portal.clock().advance(Duration.ofSeconds(4)));

        assertThat(commit(slow, this::decision).status()).isEqualTo(503);
        assertThat(decided).hasValue(3);
    }

    private HttpResponse commit() {
        return commit(this::decision);
    }

    private HttpResponse commit(Supplier<Decision<HttpResponse>> decide) {
        return commit(pipeline(portal.transactions(), pauses::add), decide);
    }

    private static HttpResponse commit(RequestPipeline pipeline, Supplier<Decision<HttpResponse>> decide) {
        return pipeline.run(request(), route(request -> Parsed.valid("command"), decide));
    }

    private RequestPipeline pipeline(Transactions transactions, Consumer<Duration> sleep) {
        var runner = new TransactionRunner(transactions, new Backoff(new Random(7), sleep));
        var brakes = Optional.of(new Brakes(brake -> 1, portal.brakeUses(), portal.journal()));
        return new RequestPipeline(
                caller -> MEMBER, portal.journal(), runner, brakes, portal.receipts(), portal.clock());
    }

    private static Route route(RequestReader<String> reader, Supplier<Decision<HttpResponse>> decide) {
        return Route.customer(
                "POST /license/mutations{?dryRun}", reader, new Deciding(decide), (request, outcome) -> outcome);
    }

    private Decision<HttpResponse> decision() {
        decided.incrementAndGet();
        var entry = portal.journal().done(CALLER, new OrganizationId("acme"), Attempt.at(Action.MUTATE_LICENSE));
        return Decision.of(HttpResponse.created("/made", Json.EMPTY), entry);
    }

    private static HttpRequest request() {
        var event = Event.sample("mutate-license-raise").withHeader("Idempotency-Key", "key");
        return HttpRequest.of(event.json());
    }

    /** A use case that reads nothing from the store. */
    private record Deciding(Supplier<Decision<HttpResponse>> decide) implements UseCase<String, Integer, HttpResponse> {

        @Override
        public Privilege privilege() {
            return PRIVILEGE;
        }

        @Override
        public WithMember<Integer> read(Caller.Customer caller, String command) {
            return new WithMember<>(MEMBER, 0);
        }

        @Override
        public Decision<HttpResponse> decide(Caller.Customer caller, Member member, Integer state, String command) {
            return decide.get();
        }
    }
}
