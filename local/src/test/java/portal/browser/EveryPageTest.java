package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page, as everybody may look at it: readable for all, not too wide, with nothing told in the console. */
class EveryPageTest extends BrowserTest {

    private static final List<String> ADMINISTRATORS = List.of(
            "/license",
            "/license/change",
            "/license/users?metric=PROFIT_USERS",
            "/license/users?metric=EMPLOYEES&show=advice",
            "/license/mutations",
            "/license/requests",
            "/license/requests/new",
            "/license/signals",
            "/license/signals/new",
            "/license/signals/standard",
            "/license/analyses",
            "/incidents",
            "/incidents/new",
            "/incidents/%1$s",
            "/incidents/INC-99999",
            "/contacts",
            "/contacts/new",
            "/contacts/bram",
            "/contacts/bram/two-factor-reset",
            "/contacts/nobody",
            "/organization",
            "/organization/check",
            "/audit",
            "/me",
            "/help",
            "/nowhere");

    static List<View> views() {
        return List.of(View.DESK, View.PHONE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void ofAnAdministrator(View view) throws InterruptedException {
        var number = hostile();
        browser.look(view);
        signIn("acme.anna", "/license");
        for (var page : ADMINISTRATORS) {
            browser.open(page.formatted(number));
            browser.eventually("the page " + page, () -> browser.isSettled());
            isAccessible(page);
            assertThat(browser.run("return document.querySelectorAll('h1').length"))
                    .as(page)
                    .isEqualTo(1L);
            assertThat(browser.title()).as(page).doesNotContain("undefined");
            assertThat(browser.text()).as(page).doesNotContain("undefined", "[object", "NaN");
            assertThat(browser.run("return window.hacked")).as(page).isNull();
            assertThat(browser.console()).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void beforeSigningIn(View view) {
        browser.look(view);
        browser.open("/");
        browser.run("localStorage.clear()");
        browser.open("/sign-in?login_hint=acme.anna");
        browser.see("acme.anna");
        isAccessible("signing in");
        browser.open("/license");
        browser.eventually("the sign-in page", () -> browser.path().equals("/sign-in"));
    }

    @Test
    void ofAnEmployeeWithoutRoles() throws InterruptedException {
        browser.look(View.DESK);
        signIn("acme.dirk", "/me");
        browser.see("dirk@acme.example");
        isAccessible("own data");
        browser.open("/license");
        browser.arrive("Hier hebt u geen toegang toe");
        assertThat(browser.offers("Contactpersonen")).isFalse();
    }

    /**
     * Names and texts that would do something if a page took them for elements; the number of an incident with them.
     */
    private String hostile() {
        var text = "<img src=x onerror=window.hacked=1> \\\"><script>window.hacked=1</script> ${1} \u202Egnp.exe "
                + "W".repeat(60);
        var incident = as(
                "acme",
                "anna",
                "POST",
                "/incidents",
                "{\"subject\": \"%s\", \"description\": \"%s\", \"severity\": \"LOW\"}".formatted(text, text));
        var number = incident.path("number").asText();
        as("acme", "anna", "POST", "/incidents/" + number + "/messages", "{\"text\": \"%s\"}".formatted(text));
        as(
                "acme",
                "anna",
                "PUT",
                "/me",
                "{\"name\": \"Anna <b>de Vries</b> %s\", \"language\": \"nl\", \"responsibilities\": [], \"newsletters\": []}"
                        .formatted("x".repeat(80)));
        return number;
    }
}
