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
import java.util.List;
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
import portal.platform.json.JsonWriter;
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
    void putsIntoTheTokenOfSupportWhatThePersonIsCalled() throws Exception {
        assertThat(claims(output("issue-token-claims-support")).texts())
                .containsOnly(
                        entry("support_name", "Sam Visser"),
                        entry("support_email", "sam.visser@vendor.example"),
                        entry("custom:second_factor", "true"));
    }

    /** The API takes it for nobody's: it has neither a contact nor the scope of support. */
    @Test
    void givesSupportNoContactAtThePortal() throws Exception {
        assertThat(claims(output("issue-token-claims-support-at-portal"))
                        .texts()
                        .keySet())
                .doesNotContain("custom:organization", "custom:contact");
    }

    @Test
    void givesNoContactATokenOfSupport() throws Exception {
        assertRefused("issue-token-claims-contact-at-desk", "", "");
        assertThat(acme.contact("anna").signedInAt()).as("not recorded").isEmpty();
    }

    /** Whoever is a contact too could be taken for either. */
    @Test
    void givesNoContactInTheGroupATokenOfSupport() throws Exception {
        assertRefused(
                "issue-token-claims-contact-at-desk", "\"groupsToOverride\":[]", "\"groupsToOverride\":[\"support\"]");
    }

    /** A refresh runs the trigger again, so whoever left the group gets no further token. */
    @ParameterizedTest
    @ValueSource(strings = {"TokenGeneration_HostedAuth", "TokenGeneration_RefreshTokens"})
    void givesATokenOfSupportOnlyToTheGroup(String source) throws Exception {
        for (var groups : List.of("[]", "[\"supporters\",\"Support\"]", "null", "\"support\"")) {
            assertRefused(sampleText("issue-token-claims-support")
                    .replace("TokenGeneration_HostedAuth", source)
                    .replace("[\"support\"]", groups));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", " ", "www.vendor.example", "Sam\\nVisser"})
    void givesNoTokenOfSupportToWhoHasNoName(String name) throws Exception {
        assertRefused("issue-token-claims-support", "Sam Visser", name);
        assertRefused("issue-token-claims-support", "Sam Visser", "x".repeat(101));
    }

    private void assertRefused(String sample, String from, String to) throws Exception {
        assertRefused(sampleText(sample).replace(from, to));
    }

    private void assertRefused(String event) {
        var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        var output = new ByteArrayOutputStream();

        assertThatThrownBy(() -> function.handleRequest(input, output, null)).isInstanceOf(SignInRefused.class);
        assertThat(output.size()).isZero();
    }

    private static String sampleText(String sample) {
        return JsonWriter.write(Event.sample(sample).json());
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
