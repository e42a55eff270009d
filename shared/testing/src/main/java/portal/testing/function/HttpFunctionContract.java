package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;
import portal.testing.http.MutationRequests;

/** The contract of every function behind the HTTP API. */
public interface HttpFunctionContract {

    /** The portal, with everything that the sample needs to succeed. */
    InMemoryPortal portal();

    RequestStreamHandler function();

    /** A request that succeeds. */
    Event sample();

    @Test
    default void answersWithTheIdOfTheRequest() {
        var id = sample().json().object("requestContext").text("requestId").orElseThrow();

        assertThat(sample().sentTo(function()).header("X-Request-Id")).isEqualTo(id);
        assertThat(sample().withoutClaims().sentTo(function()).header("X-Request-Id"))
                .isEqualTo(id);
        assertThat(sample().withoutClaims().sentTo(function()).text("/instance"))
                .isEqualTo(id);
    }

    @Test
    default void refusesWhoIsNotSignedIn() {
        var answer = sample().withoutClaims().sentTo(function());

        assertThat(answer.refusal()).isEqualTo("401 unauthorized");
        assertNothingWritten();
    }

    @Test
    default void asksToTryAgainWhenTheStoreDoesNotAnswer() {
        portal().takeStoreDown();

        var answer = sample().sentTo(function());

        assertThat(answer.refusal()).isEqualTo("503 try-again");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        portal().bringStoreBack();
        assertNothingWritten();
    }

    @Test
    default void asksToTryAgainWhenConflictsDoNotEnd() {
        portal().conflictNext(Integer.MAX_VALUE);

        var answer = sample().sentTo(function());

        assertThat(answer.refusal()).isEqualTo("503 try-again");
        assertNothingWritten();
    }

    @Test
    default void decidesAnewWhenSomebodyElseWasFirst() {
        portal().conflictNext(3);

        assertThat(sample().sentTo(function()).status()).isBetween(200, 204);
    }

    @Test
    default void explainsInTheLanguageAskedFor() {
        var refused = sample().withoutClaims();

        assertThat(refused.withHeader("Accept-Language", "en-GB, nl;q=0.5")
                        .sentTo(function())
                        .text("/title"))
                .isEqualTo("You are not signed in.");
        assertThat(refused.withoutHeader("Accept-Language").sentTo(function()).text("/title"))
                .isEqualTo("U bent niet aangemeld.");
    }

    @Test
    default void neverFailsWhateverIsSent() {
        var mutations = new MutationRequests(20_260_302);
        for (int i = 0; i < 1000; i++) {
            var event = mutations.of(sample());

            var answer = event.sentTo(function());

            assertThat(answer.status()).as("Request %d: %s", i, event).isBetween(200, 499);
        }
    }

    default void assertNothingWritten() {
        assertThat(portal().auditEntries()).isEmpty();
        assertThat(portal().publishedEvents()).isEmpty();
    }
}
