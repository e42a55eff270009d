package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see when something is in the way, and that nothing of theirs is lost. */
class TroubleTest extends BrowserTest {

    private static final String REASON = "Vijf collega's van de nieuwe vestiging";

    @BeforeEach
    void anna() throws InterruptedException {
        signIn("acme.anna", "/license/change");
        browser.arrive("Licentie wijzigen");
    }

    @AfterEach
    void online() {
        connected(true);
    }

    @Test
    void aSessionThatEndedElsewhereIsSaidAndDraftsAreKept() throws InterruptedException {
        browser.fill("Reden", REASON);
        as("acme", "anna", "POST", "/me/sign-out", "{}");
        browser.fill("Profit-gebruikers", "49");

        browser.see("Uw sessie is afgelopen");
        isAccessible("the end of a session");
        browser.click("Aanmelden");
        passManagedLogin("acme.anna");

        browser.arrive("Licentie wijzigen");
        assertThat(browser.value("Reden")).isEqualTo(REASON);
        assertThat(browser.value("Profit-gebruikers")).isEqualTo("49");
    }

    @Test
    void aChangeOfSomebodyElseMeanwhileIsSaid() {
        browser.fill("Cliënten", "29");
        browser.eventually("the button", () -> browser.offers("Licentie wijzigen"));
        as(
                "acme",
                "eva",
                "POST",
                "/license/mutations",
                "{\"changes\": [{\"metric\": \"DECLARATIONS\", \"maximum\": 19}]}");
        browser.click("Licentie wijzigen");

        browser.see("Iemand anders heeft dit intussen gewijzigd.");
        browser.see("Nu 19, in gebruik 3");
        assertThat(browser.value("Cliënten")).isEqualTo("29");
        browser.eventually("the button", () -> browser.offers("Licentie wijzigen"));
        browser.click("Licentie wijzigen");
        browser.arrive("De licentie is gewijzigd");
    }

    @Test
    void tooManyRequestsAreSaidWithTheTimeToWait() {
        answerInstead("/license/mutations", 429, "{\"message\": \"Too Many Requests\"}", "20");
        browser.fill("Cliënten", "28");

        browser.see("Even te druk");
        browser.see("Probeer het over 20 seconden nog eens.");
        assertThat(browser.value("Cliënten")).isEqualTo("28");
    }

    @Test
    void aFaultOfTheServiceIsSaidWithTheNumberToMention() {
        answerInstead("/license/mutations", 503, "{\"message\": \"Service Unavailable\"}", "");
        browser.fill("Cliënten", "28");

        browser.see("Het lukt nu niet");
        browser.see("Noem dan dit nummer: request-1");
    }

    @Test
    void aLostConnectionIsSaidAndTryingAgainWorks() {
        connected(false);
        browser.click("Overzicht");

        browser.see("Geen verbinding");
        connected(true);
        browser.click("Opnieuw proberen");
        browser.arrive("Licentie");
        browser.see("van 50 in gebruik");
    }

    @Test
    void aChangeWhoseAnswerIsLostIsMadeOnce() {
        browser.fill("Medewerkers", "61");
        browser.eventually("the button", () -> browser.offers("Licentie wijzigen"));
        loseNextAnswer("/license/mutations");
        browser.click("Licentie wijzigen");

        browser.arrive("De licentie is gewijzigd");
        assertThat(as("acme", "anna", "GET", "/license/mutations", null)
                        .at("/items")
                        .findValuesAsText("to"))
                .containsOnlyOnce("61");
    }

    private void connected(boolean connected) {
        browser.devTools("Network.enable", Map.of());
        browser.devTools(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** The page gets this answer in the place of the API's. */
    private void answerInstead(String path, int status, String body, String retryAfter) {
        browser.run("""
                const [path, status, body, retryAfter] = arguments, real = window.fetch;
                window.fetch = (url, options) => String(url).includes(path)
                  ? Promise.resolve(new Response(body, {status, headers: {'X-Request-Id': 'request-1',
                      ...(retryAfter && {'Retry-After': retryAfter})}}))
                  : real(url, options);
                """, path, status, body, retryAfter);
    }

    /** The API is called once, and the page does not hear what it answered. */
    private void loseNextAnswer(String path) {
        browser.run("""
                const [path] = arguments, real = window.fetch;
                window.fetch = async (url, options) => {
                  const answer = await real(url, options);
                  if (!String(url).includes(path)) return answer;
                  window.fetch = real;
                  throw new TypeError('Failed to fetch');
                };
                """, path);
    }
}
