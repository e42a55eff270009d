package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages do not jump while they load, also on a slow processor. */
class SteadyPagesTest extends BrowserTest {

    /** By how much things jumped, and which: 0.1 is called good (https://web.dev/articles/cls). */
    private static final String SHIFTS = """
            new Promise(resolve => {
              let sum = 0;
              const what = [];
              new PerformanceObserver(list => list.getEntries().forEach(each => {
                sum += each.value;
                each.sources.forEach(source => what.push(source.node && source.node.className));
              })).observe({type: 'layout-shift', buffered: true});
              setTimeout(() => resolve([sum, what.join(' ')]), 200);
            })
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"/license", "/license/change", "/license/users", "/incidents", "/contacts", "/organization"})
    void doNotJump(String page) throws InterruptedException {
        browser.look(View.DESK);
        signIn("acme.eva", page);
        browser.devTools("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
        browser.open(page);
        browser.eventually("the page", browser::isSettled);

        var shifts = (List<?>) browser.runAsync(SHIFTS);
        assertThat(((Number) shifts.getFirst()).doubleValue())
                .as(String.valueOf(shifts))
                .isLessThan(0.05);
    }
}
