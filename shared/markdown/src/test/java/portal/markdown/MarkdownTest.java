package portal.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void setsWhatAnAnnouncementHas() {
        var article = markdown.set("""
                # Nieuw in Profit

                Een **sterk** en *mooi* [verhaal](https://vendor.example/a?b=1&c=2 "titel"),
                met `code`.

                1. een
                2. twee
                   - diep

                > Zei iemand.

                ---

                ```
                a < b
                ```
                """);

        var html = body(article.html());
        assertThat(html.select("h2").text()).isEqualTo("Nieuw in Profit");
        assertThat(html.select("strong").text()).isEqualTo("sterk");
        assertThat(html.select("em").text()).isEqualTo("mooi");
        assertThat(html.select("a").attr("href")).isEqualTo("https://vendor.example/a?b=1&c=2");
        assertThat(html.select("code").text()).isEqualTo("code");
        assertThat(html.select("ol > li").eachText()).containsExactly("een", "twee diep");
        assertThat(html.select("ol ul > li").text()).isEqualTo("diep");
        assertThat(html.select("blockquote").text()).isEqualTo("Zei iemand.");
        assertThat(html.select("hr")).hasSize(1);
        assertThat(html.select("pre").text()).isEqualTo("a < b");
        assertThat(article.text()).isEqualTo("""
                Nieuw in Profit

                Een sterk en mooi verhaal (https://vendor.example/a?b=1&c=2),
                met code.

                1. een
                2. twee
                   - diep

                  Zei iemand.

                * * *

                    a < b""");
    }

    @Test
    void goesOnWithTheNumberOfTheAuthor() {
        assertThat(body(markdown.set("3. drie\n4. vier").html()).select("ol").attr("start"))
                .isEqualTo("3");
        assertThat(markdown.set("3. drie\n4. vier").text()).isEqualTo("3. drie\n4. vier");
    }

    @Test
    void writesAnAddressOnceThatIsItsOwnName() {
        assertThat(markdown.set("Zie <https://vendor.example>.").text()).isEqualTo("Zie https://vendor.example.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<a href=\"https://evil.example\">x</a>",
                "</td></tr></table><h1>Paid</h1>",
                "<!-- a",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert(1))",
                "[x](data:text/html,<b>x</b>)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/local)",
                "<javascript:alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "[a\" onmouseover=\"alert(1)](#x)"
            })
    void hasNoEffectThatIsNotOfMarkdown(String text) {
        var html = body(markdown.set(text).html());

        assertThat(html.select("script, img, a, h1, table, b, svg")).isEmpty();
        assertThat(html.select("*").eachAttr("onmouseover")).isEmpty();
    }

    @Test
    void keepsAnAttributeInItsQuotes() {
        var html = body(
                markdown.set("[x](https://vendor.example/\"onclick=\"alert)").html());

        assertThat(html.select("a").eachAttr("onclick")).isEmpty();
    }

    @Test
    void takesOutWhatTurnsTheReadingDirection() {
        assertThat(markdown.set("a\u202Eb\u2066c").text()).isEqualTo("abc");
    }

    /** A long text that is all marks costs no more than its length asks for. */
    @Test
    void readsAnyTextOfTheLargestSize() {
        assertThat(markdown.set("[".repeat(20_000)).text()).hasSize(20_000);
        assertThat(markdown.set("> ".repeat(10_000) + "x").html()).isNotEmpty();
        assertThat(markdown.set("*a ".repeat(6_600)).text()).isNotEmpty();
        assertThat(markdown.set("*a ".repeat(3_000) + "b* ".repeat(3_000)).html())
                .contains("*a *a");
        assertThat(markdown.set("- ".repeat(10_000) + "x").text()).isNotEmpty();
    }

    private static Element body(String html) {
        var parser = Parser.htmlParser().setTrackErrors(10);
        var document = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors())
                .filteredOn(error -> !error.getErrorMessage().contains("doctype"))
                .isEmpty();
        return document.body();
    }
}
