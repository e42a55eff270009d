package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Receipt;
import portal.platform.json.Json;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class IdempotencyKeyTest {

    private static final Event POST = Event.sample("reset-two-factor-of-colleague");
    private static final Caller ANNA = Callers.customer("acme", "anna");

    @Test
    void isTheSameForTheSameRequest() {
        assertThat(receipt(POST, ANNA)).isEqualTo(receipt(POST, ANNA));
    }

    @Test
    void isAnotherForAnotherCallerOrPath() {
        var key = receipt(POST, ANNA).key();

        assertThat(receipt(POST, Callers.customer("acme", "eva")).key()).isNotEqualTo(key);
        assertThat(receipt(POST, Callers.customer("globex", "anna")).key()).isNotEqualTo(key);
        assertThat(receipt(POST, Callers.backOffice()).key()).isNotEqualTo(key);
        assertThat(receipt(POST.withPathParameter("id", "carla"), ANNA).key()).isNotEqualTo(key);
        assertThat(receipt(POST.withHeader("Idempotency-Key", "other"), ANNA).key())
                .isNotEqualTo(key);
    }

    @Test
    void distinguishesThePeopleOfSupportWhoHaveOneClient() {
        var sam = receipt(POST, Callers.support("sam", "Sam Visser"));

        assertThat(receipt(POST, Callers.support("kim", "Sam Visser")).key()).isNotEqualTo(sam.key());
        assertThat(receipt(POST, Callers.support("sam", "Sam Vis")).key()).isEqualTo(sam.key());
        assertThat(receipt(POST, Callers.backOffice("desk", Callers.ORIGIN)).key())
                .isNotEqualTo(sam.key());
    }

    @Test
    void distinguishesCallersWhoseJoinedIdsAreEqual() {
        var one = receipt(POST, Callers.customer("a-b", "c"));
        var other = receipt(POST, Callers.customer("a", "b-c"));

        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @Test
    void hasAnotherFingerprintForOtherContent() {
        var first = receipt(POST, ANNA);

        assertThat(receipt(POST.withBody("{}"), ANNA).fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(receipt(POST.withQuery("a", "b"), ANNA).fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(receipt(POST.withHeader("If-Match", "\"1\""), ANNA).fingerprint())
                .isNotEqualTo(first.fingerprint());
        assertThat(receipt(POST.withHeader("Accept-Language", "en"), ANNA)).isEqualTo(first);
    }

    @Test
    void belongsToTheOrganizationThatTheRequestIsAbout() {
        var support = Event.sample("follow-incidents-write-as-support")
                .withHeader("Idempotency-Key", "key")
                .withPathParameter("org", "globex");

        assertThat(receipt(POST, ANNA).organization()).contains(new OrganizationId("acme"));
        assertThat(receipt(support, Callers.backOffice()).organization()).contains(new OrganizationId("globex"));
        assertThat(receipt(POST, Callers.backOffice()).organization()).isEmpty();
    }

    @Test
    void isKeptForADay() {
        assertThat(receipt(POST, ANNA).expires()).isEqualTo(InMemoryPortal.START.plus(Duration.ofHours(24)));
    }

    @Test
    void doesNotRevealTheCaller() {
        assertThat(receipt(POST, ANNA).key()).doesNotContain("anna").matches("[0-9a-f]{64}");
    }

    @Test
    void givesTheAnswerBackAsItWas() {
        var answer = new HttpResponse(
                201,
                Map.of("Location", "/é\"", "Content-Type", "application/json"),
                Optional.of(Json.object().put("text", "😀\n").put("number", 1).build()));

        assertThat(IdempotencyKey.replay(receipt(answer))).isEqualTo(answer.with("Idempotent-Replayed", "true"));
        assertThat(IdempotencyKey.replay(receipt(HttpResponse.noContent())))
                .isEqualTo(HttpResponse.noContent().with("Idempotent-Replayed", "true"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "255, true", "256, false"})
    void hasUpTo255Characters(int length, boolean wellFormed) {
        var event = POST.withHeader("Idempotency-Key", "k".repeat(length));

        assertThat(IdempotencyKey.errors(HttpRequest.of(event.json())).isEmpty())
                .isEqualTo(wellFormed);
    }

    @Test
    void isIgnoredWhereThereIsNoEffectToRepeat() {
        var get = Event.sample("read-license-own").withHeader("Idempotency-Key", "key");

        assertThat(key(get, ANNA)).isEmpty();
        assertThat(key(POST.withoutHeader("Idempotency-Key"), ANNA)).isEmpty();
        assertThat(key(POST.withQuery("dryRun", "true"), ANNA)).isEmpty();
        assertThat(key(POST.withQuery("dryRun", "false"), ANNA)).isPresent();
    }

    private static Receipt receipt(Event event, Caller caller) {
        return key(event, caller).orElseThrow().receipt(HttpResponse.noContent(), InMemoryPortal.START);
    }

    private static Receipt receipt(HttpResponse answer) {
        return key(POST, ANNA).orElseThrow().receipt(answer, InMemoryPortal.START);
    }

    private static Optional<IdempotencyKey> key(Event event, Caller caller) {
        return IdempotencyKey.of(HttpRequest.of(event.json()), caller);
    }
}
