package portal.lambda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every function on a back-office path keeps to. */
public interface BackOfficeFunctionContract extends HttpFunctionContract {

    @Test
    default void refusesACustomer() {
        var answer = sample().withClaim("scope", "openid profile")
                .calledFrom("acme", "anna")
                .sentTo(function());

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("portal/back-office");
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
}
