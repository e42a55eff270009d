package portal.functions.issuetokenclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.lambda.fake.Event;
import portal.lambda.json.Json;
import portal.lambda.json.JsonReader;

class IssueTokenClaimsHandlerTest {

    private final IssueTokenClaimsHandler function = new IssueTokenClaimsHandler();

    @ParameterizedTest
    @ValueSource(strings = {"issue-token-claims-sign-in", "issue-token-claims-refresh"})
    void putsIntoTheAccessTokenWhoSignedInAndThatASecondFactorWasUsed(String sample) throws Exception {
        var output = output(sample);

        assertThat(claims(output).texts())
                .containsOnly(
                        entry("custom:organization", "acme"),
                        entry("custom:contact", "anna"),
                        entry("custom:second_factor", "true"));
    }

    @Test
    void givesTheEventBackAsItCameButForTheResponse() throws Exception {
        var event = Event.sample("issue-token-claims-sign-in").json();

        var output = output("issue-token-claims-sign-in");

        assertThat(output.members().keySet()).isEqualTo(event.members().keySet());
        assertThat(output.member("request")).isEqualTo(event.member("request"));
        assertThat(output.text("version")).contains("2");
    }

    @Test
    void makesNobodyAContactWhoIsNone() throws Exception {
        assertThat(claims(output("issue-token-claims-unlinked")).texts().keySet())
                .containsExactly("custom:second_factor");
    }

    @Test
    void refusesWhatIsNoEvent() {
        var input = new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> function.handleRequest(input, new ByteArrayOutputStream(), null))
                .isInstanceOf(IOException.class);
    }

    private Json.Struct output(String sample) throws Exception {
        return (Json.Struct) JsonReader.read(Event.sample(sample).outputOf(function));
    }

    private static Json.Struct claims(Json.Struct output) {
        return output.object("response")
                .object("claimsAndScopeOverrideDetails")
                .object("accessTokenGeneration")
                .object("claimsToAddOrOverride");
    }
}
