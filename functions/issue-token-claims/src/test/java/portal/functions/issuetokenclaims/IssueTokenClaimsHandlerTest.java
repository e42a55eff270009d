package portal.functions.issuetokenclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions.Commit;
import portal.domain.secondfactor.RecordSigningIn;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Event;

class IssueTokenClaimsHandlerTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna").yetToEnroll());
    private final IssueTokenClaimsHandler function = new IssueTokenClaimsHandler(
            new RecordSigningIn(portal.contacts(), portal.roleCountStore(), portal.transactions(), portal.journal()));

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
    void returnsTheEventUnchangedExceptForTheResponse() throws Exception {
        var event = Event.sample("issue-token-claims-sign-in").json();

        var output = output("issue-token-claims-sign-in");

        assertThat(output.members().keySet()).isEqualTo(event.members().keySet());
        assertThat(output.member("request")).isEqualTo(event.member("request"));
        assertThat(output.text("version")).contains("2");
    }

    @Test
    void givesNoContactClaimsToAnUnlinkedSignIn() throws Exception {
        assertThat(claims(output("issue-token-claims-unlinked")).texts().keySet())
                .containsExactly("custom:second_factor");
    }

    @Test
    void recordsThatWhoSignsInHasEnrolledASecondFactor() throws Exception {
        output("issue-token-claims-sign-in");

        assertThat(acme.contact("anna").secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.ENROLLED, InMemoryPortal.START));
        assertThat(acme.contact("anna").signedInAt()).contains(InMemoryPortal.START);
        assertThat(acme.roleCounts().signedIn()).isEqualTo(1);
    }

    @Test
    void learnsNothingOfTheSecondFactorFromARefreshedToken() throws Exception {
        output("issue-token-claims-refresh");

        assertThat(acme.contact("anna").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    @Test
    void letsPeopleSignInWhileTheStoreIsDown() throws Exception {
        portal.takeStoreDown();

        assertThat(claims(output("issue-token-claims-sign-in")).text("custom:contact"))
                .contains("anna");
    }

    /** Cognito gives up after 5 seconds, of which a cold start takes some. */
    @Test
    void letsPeopleSignInWithinThreeSecondsWhileTheStoreHangs() {
        var hanging = new CountDownLatch(1);
        var stuck = new IssueTokenClaimsHandler(new RecordSigningIn(
                portal.contacts(), portal.roleCountStore(), (changes, receipt) -> await(hanging), portal.journal()));

        var output = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> Event.sample("issue-token-claims-sign-in")
                .outputOf(stuck));

        assertThat(output).contains("\"custom:contact\":\"anna\"");
        hanging.countDown();
    }

    private static Commit await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailable("It hung");
    }

    @Test
    void refusesTextThatIsNotAnEvent() {
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
