package portal.local.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.local.RunningPortal;

class MailboxPageTest extends RunningPortal {
    private static final Pattern KEY = Pattern.compile("(\\w+): \"");

    @Test
    void isServedAndRunsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = send(request("/local/mailbox"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'; script-src 'self'; ", "connect-src 'self'");
        assertThat(page.body()).doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void showsAMailInAFrameInWhichNothingRuns() throws Exception {
        assertThat(send(request("/local/mailbox.js")).body())
                .contains("setAttribute(\"sandbox\", \"allow-popups allow-popups-to-escape-sandbox\")")
                .doesNotContain("allow-scripts", "allow-same-origin", "innerHTML");
    }

    @Test
    void saysEverythingInBothLanguages() throws Exception {
        String page = send(request("/local/mailbox")).body();

        String script = send(request("/local/mailbox.js")).body();
        List<String> dutch = keys(script, "  nl: {", "  en: {");
        assertThat(dutch).isEqualTo(keys(script, "  en: {", "};")).contains("mailbox", "dark", "refused");
        assertThat(Pattern.compile("data-(?:text|label)=\"(\\w+)\"")
                        .matcher(page)
                        .results())
                .extracting(use -> use.group(1))
                .isNotEmpty()
                .isSubsetOf(dutch);
    }

    private static List<String> keys(String page, String from, String to) {
        int begin = page.indexOf(from) + from.length();
        return KEY.matcher(page.substring(begin, page.indexOf(to, begin)))
                .results()
                .map(key -> key.group(1))
                .toList();
    }
}
