package portal.local.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;

class DeveloperPageTest extends RunningPortal {

    @ParameterizedTest
    @ValueSource(strings = {"/local/", "/local/mailbox", "/local/api/"})
    void runsOnlyScriptsInFilesOfThisPortal(String path) throws Exception {
        HttpResponse<String> page = send(request(path));

        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("connect-src 'self';", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' ");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/local/)")
                .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=|javascript:");
    }

    @Test
    void leadsToThePeopleTheReferenceTheMailboxAndTheSchedules() throws Exception {
        assertThat(send(request("/local/")).body())
                .contains("src=\"/local/page.js\"", "href=\"/local/api/\"", "href=\"/local/mailbox\"")
                .contains("id=\"people\"", "id=\"codes\"", "id=\"schedules\"");
        assertThat(send(request("/local/page.js")).body())
                .contains("\"/local/people\"", "\"/local/sign-ins/codes\"", "\"/local/schedules\"", "\"/local/tokens\"")
                .contains("\"/local/api/?as=\"", "\"/local/mailbox#\"");
    }

    @Test
    void showsWhatComesFromElsewhereAsText() throws Exception {
        for (String script : new String[] {"/local/page.js", "/local/mailbox.js", "/local/api/reference.js"}) {
            assertThat(send(request(script)).body())
                    .isNotEmpty()
                    .doesNotContain("innerHTML", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(");
        }
    }
}
