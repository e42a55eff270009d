package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.testing.http.Acme;
import portal.testing.http.Response;

/** The contract of every function on a back-office path. */
public interface BackOfficeFunctionContract extends HttpFunctionContract {

    @Test
    default void refusesACustomerAndRecordsTheAttempt() {
        Acme.in(portal());

        var answer = byCustomer("anna");

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains(scope());
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.ACT_AS_BACK_OFFICE);
            assertThat(entry.result()).isEqualTo("forbidden");
        });
        assertThat(portal().publishedEvents()).isEmpty();
    }

    @Test
    default void refusesASystemWithOtherScopes() {
        var others = Stream.of(
                        "portal/metering", "portal/register", "portal/support", "portal/removal", "portal/content")
                .filter(scope -> !scope.equals(scope()))
                .toList();

        var answer = sample().withClaim("scope", String.join(" ", others)).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains(scope());
        assertNothingWritten();
    }

    @Test
    default void tellsACustomerWhoseSessionEndedJustThat() {
        Acme.in(portal());

        assertThat(byCustomer("zoe").refusal()).isEqualTo("401 session-ended");
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acm%e", "acme ", "a/b", "é", ""})
    default void answersAnIllFormedOrganizationAsOneThatDoesNotExist(String organization) {
        var unknown = sample().withPathParameter("org", "unknown").sentTo(function());

        var answer = sample().withPathParameter("org", organization).sentTo(function());

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        if (unknown.status() == 404) {
            assertThat(answer).isEqualTo(unknown);
        }
    }

    private Response byCustomer(String contact) {
        return sample().withClaim("scope", "openid profile")
                .calledFrom("acme", contact)
                .sentTo(function());
    }

    /** The one scope that the sample has. */
    private String scope() {
        return sample().claim("scope");
    }
}
