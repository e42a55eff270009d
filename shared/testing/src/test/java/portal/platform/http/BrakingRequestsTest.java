package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Decision;
import portal.domain.usecase.UseCase;
import portal.platform.json.Json;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

/** Brakes around a use case that accepts {@code yes}, refuses {@code no}, and changes nothing for {@code same}. */
class BrakingRequestsTest {

    private static final int MOST = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RequestPipeline pipeline = Pipelines.of(portal, brake -> MOST);
    private final OrganizationFixture acme = Acme.in(portal);
    private Brake brake = Brake.MESSAGES;

    @BeforeEach
    void givenAnotherOrganization() {
        portal.organization("globex").with(ContactFixture.anAdministrator("anna"));
    }

    @Test
    void acceptsAsManyAsTheLimitAndNoMore() {
        for (int i = 1; i <= MOST; i++) {
            assertThat(send("yes").status()).as("number %d", i).isEqualTo(201);
        }
        assertThat(send("yes").status()).isEqualTo(429);
        assertThat(done()).isEqualTo(MOST);
    }

    @Test
    void saysWhenToTryAgain() {
        exhaust();
        portal.clock().advance(Duration.ofMinutes(48).plusMillis(1));

        var answer = send("yes");

        assertThat(answer.headers()).containsEntry("Retry-After", "720");
        assertThat(answer.body().orElseThrow().text("code")).contains("too-many");
        assertThat(answer.body().orElseThrow().text("title")).contains("Dit is te veel in korte tijd.");
        assertThat(answer.body().orElseThrow().text("detail"))
                .contains(
                        "Het maximum voor berichten die u schrijft is 3 per uur. Probeer het over 12 minuten opnieuw.");
    }

    @Test
    void saysSoInEnglish() {
        exhaust();

        var answer = send(event("anna", "yes").withHeader("Accept-Language", "en"));

        assertThat(answer.body().orElseThrow().text("title")).contains("This is too much in a short time.");
        assertThat(answer.body().orElseThrow().text("detail"))
                .contains("The maximum for messages that you write is 3 an hour. Try again in 60 minutes.");
    }

    @Test
    void acceptsAgainFromTheEndOfTheWindowOn() {
        exhaust();
        portal.clock().advance(HOUR.minusMillis(1));
        var last = send("yes");
        portal.clock().advance(Duration.ofMillis(1));

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.headers()).containsEntry("Retry-After", "1");
        assertThat(send("yes").status()).isEqualTo(201);
    }

    @Test
    void fixesTheWindowAtItsFirstUse() {
        send("yes");
        portal.clock().advance(HOUR.minusMillis(1));
        send("yes");
        send("yes");
        assertThat(send("yes").status()).isEqualTo(429);
        portal.clock().advance(Duration.ofMillis(1));

        for (int i = 1; i <= MOST; i++) {
            assertThat(send("yes").status()).as("number %d", i).isEqualTo(201);
        }
        assertThat(send("yes").headers()).containsEntry("Retry-After", "3600");
    }

    @Test
    void countsNoRefusals() {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(send("no").status()).isEqualTo(409);
        }
        exhaust();
        assertThat(send("no").status()).isEqualTo(409);
    }

    @Test
    void countsNothingThatIsDenied() {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(send(event("dirk", "yes")).status()).isEqualTo(403);
            assertThat(send(event("anna", "unreadable")).status()).isEqualTo(422);
        }
        assertThat(used("dirk")).isZero();
        assertThat(used("anna")).isZero();
    }

    @Test
    void lowersNoLimitForRequestsThatChangeNothing() {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(send("same").status()).isEqualTo(201);
        }
        exhaust();
        assertThat(send("same").status()).isEqualTo(201);
    }

    @Test
    void leavesAloneWhatTheUseCaseDoesNotCount() {
        exhaust();
        assertThat(send("uncounted").status()).isEqualTo(201);
        assertThat(used("anna")).isEqualTo(MOST);
    }

    @Test
    void countsARepeatedRequestOnce() {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(send(withKey("yes", "key")).status()).isEqualTo(201);
        }
        assertThat(used("anna")).isEqualTo(1);
    }

    @Test
    void repeatsTheFirstAnswerAlsoWhenNoMoreIsAccepted() {
        var first = send(withKey("yes", "key"));
        exhaust();
        var entries = portal.auditEntries();

        var again = send(withKey("yes", "key"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(send(withKey("yes, differently", "key")).status()).isEqualTo(422);
        assertThat(portal.auditEntries()).isEqualTo(entries);
    }

    @Test
    void keepsNoRefusalForARepeatedRequest() {
        exhaust();
        assertThat(send(withKey("yes", "key")).status()).isEqualTo(429);
        portal.clock().advance(HOUR);

        assertThat(send(withKey("yes", "key")).status()).isEqualTo(201);
    }

    @Test
    void countsContactsApart() {
        exhaust();

        assertThat(send(event("eva", "yes")).status()).isEqualTo(201);
        assertThat(send(event("anna", "yes").calledFrom("globex", "anna")).status())
                .isEqualTo(201);
    }

    @Test
    void countsTheContactsOfAnOrganizationTogetherWhereTheRuleSaysSo() {
        brake = Brake.INVITATIONS;
        send("yes");
        send(event("eva", "yes"));
        send("yes");

        var answer = send(event("eva", "yes"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().orElseThrow().text("detail").orElseThrow())
                .startsWith("Het maximum voor uitnodigingen van uw organisatie is 3 per uur.");
        assertThat(send(event("anna", "yes").calledFrom("globex", "anna")).status())
                .isEqualTo(201);
    }

    @Test
    void countsEachBrakeApart() {
        exhaust();
        brake = Brake.INCIDENTS;

        assertThat(send("yes").status()).isEqualTo(201);
    }

    @Test
    void tellsTheAuditTrailOnceAMinute() {
        exhaust();
        for (int second = 0; second < 150; second++) {
            assertThat(send("yes").status()).isEqualTo(429);
            portal.clock().advance(Duration.ofSeconds(1));
        }

        var refused = refused();
        assertThat(refused).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.actor().name()).isEqualTo("Anna");
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.subject()).isEqualTo("yes");
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.times()).isEqualTo(1);
        });
        assertThat(refused)
                .extracting(AuditEntry::at)
                .containsExactly(
                        InMemoryPortal.START,
                        InMemoryPortal.START.plusSeconds(60),
                        InMemoryPortal.START.plusSeconds(120));
    }

    @Test
    void writesNothingForARefusalInTheSameMinute() {
        exhaust();
        send("yes");
        var use = use("anna");

        send("yes");

        assertThat(use("anna")).isEqualTo(use);
        assertThat(refused()).hasSize(1);
    }

    @Test
    void refusesTheNextWhileOneIsUnderway() {
        brake = Brake.ANALYSES;
        send("yes");
        portal.clock().advance(Duration.ofMinutes(10));

        var answer = send("yes");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "60");
        assertThat(answer.body().orElseThrow().text("detail"))
                .contains("Er is al een licentieanalyse voor u onderweg. Wacht tot die er is."
                        + " Probeer het over 60 seconden opnieuw.");
        portal.clock().advance(Duration.ofMinutes(1));
        assertThat(send("yes").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void decidesAnewAfterAConflict(int conflicts) {
        portal.conflictNext(conflicts);

        assertThat(send("yes").status()).isEqualTo(201);
        assertThat(used("anna")).isEqualTo(1);
    }

    private void exhaust() {
        while (used("anna") < MOST) {
            assertThat(send("yes").status()).isEqualTo(201);
        }
    }

    private HttpResponse send(String word) {
        return send(event("anna", word));
    }

    private HttpResponse send(Event event) {
        return pipeline.run(
                HttpRequest.of(event.json()),
                Route.customer("POST /", BrakingRequestsTest::read, new Doing(), (request, outcome) -> outcome));
    }

    private static Event event(String contact, String word) {
        return Event.sample("follow-incidents-write")
                .calledBy(contact)
                .withoutHeader("Idempotency-Key")
                .withHeader("Word", word)
                .withBody(word);
    }

    private static Event withKey(String word, String key) {
        return event("anna", word).withHeader("Idempotency-Key", key);
    }

    private static Parsed<String> read(HttpRequest request) {
        var word = request.header("Word").orElseThrow();
        return word.equals("unreadable") ? Parsed.invalid(Problem.INVALID_REQUEST) : Parsed.valid(word);
    }

    private long done() {
        return portal.auditEntries().stream()
                .filter(entry -> entry.result().equals(AuditEntry.DONE))
                .count();
    }

    private List<AuditEntry> refused() {
        return portal.auditEntries().stream()
                .filter(entry -> entry.result().equals("too-many"))
                .toList();
    }

    private int used(String contact) {
        return use(contact).used();
    }

    private BrakeUse use(String contact) {
        return portal.brakeUses().find(BrakeUse.Id.of(acme.id(), new ContactId(contact), brake));
    }

    private final class Doing implements UseCase<String, Integer, HttpResponse> {

        @Override
        public Privilege privilege() {
            return new Privilege(Capability.MANAGE_CONTACTS, Action.WRITE_MESSAGE).braked(brake);
        }

        @Override
        public String subject(String command) {
            return command;
        }

        @Override
        public boolean counts(Integer state, String command) {
            return !command.equals("uncounted");
        }

        @Override
        public WithMember<Integer> read(Caller.Customer caller, String command) {
            return new WithMember<>(portal.contacts().member(caller), 0);
        }

        @Override
        public Decision<HttpResponse> decide(Caller.Customer caller, Member member, Integer state, String command) {
            var entry = portal.journal().done(caller, caller.organization(), Attempt.at(Action.WRITE_MESSAGE));
            return switch (command) {
                case "no" -> Decision.of(HttpResponse.json(409, Json.EMPTY), entry);
                case "same" -> Decision.of(HttpResponse.created("/made", Json.EMPTY));
                default -> Decision.of(HttpResponse.created("/made", Json.EMPTY), entry);
            };
        }
    }
}
