package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Without a mouse. */
class KeyboardTest extends BrowserTest {

    @Test
    void changesTheLicense() throws InterruptedException {
        signIn("acme.anna", "/license");
        browser.arrive("Licentie");

        tabTo("Licentie wijzigen");
        browser.press(Keys.ENTER);
        browser.arrive("Licentie wijzigen");
        assertThat(browser.focused().getText()).isEqualTo("Licentie wijzigen");
        assertThat(browser.focused().getTagName()).isEqualTo("h1");

        tabToField("maximum-PROFIT_USERS");
        browser.press("48");
        browser.eventually("the button", () -> browser.offers("Licentie wijzigen"));
        tabTo("Licentie wijzigen");
        browser.press(Keys.ENTER);
        browser.arrive("De licentie is gewijzigd");
    }

    @Test
    void listsItsShortcutsAndFollowsThem() throws InterruptedException {
        signIn("acme.eva", "/license");
        browser.arrive("Licentie");

        browser.press("?");
        browser.see("Sneltoetsen");
        isAccessible("the shortcuts");
        browser.press(Keys.ESCAPE);
        browser.seeNot("Sneltoetsen");
        browser.press("g", "c");
        browser.arrive("Contactpersonen");
        browser.press("/");
        assertThat(browser.focused().getDomAttribute("type")).isEqualTo("search");
    }

    @Test
    void skipsTheNavigation() throws InterruptedException {
        signIn("acme.bram", "/incidents");
        browser.arrive("Incidenten");

        browser.navigation().refresh();
        browser.arrive("Incidenten");
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Naar de inhoud");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getTagName()).isEqualTo("main");
    }

    private void tabTo(String text) {
        for (int i = 0; i < 80; i++) {
            browser.press(Keys.TAB);
            if (browser.focused().getText().equals(text)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + text);
    }

    private void tabToField(String id) {
        for (int i = 0; i < 80; i++) {
            browser.press(Keys.TAB);
            if (id.equals(browser.focused().getDomAttribute("id"))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + id);
    }
}
