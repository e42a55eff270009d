package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Role;
import portal.testing.http.Response;

/** The contract of every function on a customer path. */
public interface CustomerFunctionContract extends HttpFunctionContract {

    /** The refusal for a contact without a role. */
    default String refusalOfWhoLacksTheRole() {
        return "403 forbidden";
    }

    /** The refusal for another contact with every role who sends the sample; empty when it succeeds. */
    default String refusalOfAnotherWithEveryRole() {
        return "";
    }

    @Test
    default void refusesTheBackOffice() {
        var answer =
                sample().withClaim("scope", "portal/register portal/support").sentTo(function());

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertNothingWritten();
    }

    @Test
    default void refusesAContactWithoutTheRoleAndRecordsTheAttempt() {
        var answer = sample().calledBy("dirk").sentTo(function());

        assertThat(answer.refusal()).isEqualTo(refusalOfWhoLacksTheRole());
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("dirk");
            assertThat(answer.refusal()).endsWith(" " + entry.result());
            assertThat(entry.origin().sourceAddress()).isEqualTo("192.0.2.44");
        });
        assertThat(portal().publishedEvents()).isEmpty();
    }

    @Test
    default void readsRightsAtTheTimeOfTheRequest() {
        assertThat(sample().calledBy("dirk").sentTo(function()).status()).isEqualTo(403);

        portal().organization("acme").with(aContact("dirk").withRoles(Role.values()));
        assertLetIn(sample().calledBy("dirk").sentTo(function()));

        portal().organization("acme").with(aContact("dirk"));
        assertThat(sample().calledBy("dirk").sentTo(function()).status()).isEqualTo(403);
    }

    @Test
    default void refusesAContactWhoWasRemoved() {
        var answer = sample().calledBy("zoe").sentTo(function());

        assertThat(answer.refusal()).isEqualTo("401 session-ended");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    default void refusesASignInUpToTheSecondInWhichSessionsWereEnded(int secondsLater, boolean refused) {
        var ended = Instant.parse("2026-03-02T08:58:00Z");
        portal().organization("acme")
                .with(aContact("dirk").withRoles(Role.values()).withSessionsEndedAt(ended));

        var answer = sample().calledBy("dirk")
                .withClaim("auth_time", Long.toString(ended.getEpochSecond() + secondsLater))
                .sentTo(function());

        if (refused) {
            assertThat(answer.refusal()).isEqualTo("401 session-ended");
            assertNothingWritten();
        } else {
            assertLetIn(answer);
        }
    }

    @Test
    default void takesNobodyWhoseClaimsAreIllFormed() {
        var samples = Arrays.asList(
                sample().withoutClaim("custom:contact"),
                sample().withoutClaim("custom:organization"),
                sample().withoutClaim("auth_time"),
                sample().calledBy("an na"),
                sample().calledFrom("acme#", "anna"),
                sample().withClaim("auth_time", "yesterday"));

        assertThat(samples)
                .allSatisfy(
                        event -> assertThat(event.sentTo(function()).refusal()).isEqualTo("401 unauthorized"));
        assertNothingWritten();
    }

    private void assertLetIn(Response answer) {
        if (refusalOfAnotherWithEveryRole().isEmpty()) {
            assertThat(answer.status()).isBetween(200, 204);
        } else {
            assertThat(answer.refusal()).isEqualTo(refusalOfAnotherWithEveryRole());
        }
    }
}
