package portal.ses;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.LETTERHEAD;
import static portal.ses.SampleMails.PAGES;
import static portal.ses.SampleMails.render;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.platform.mail.Letterhead;
import portal.platform.mail.Notification;
import portal.platform.mail.RenderedMail;
import portal.platform.mail.Wording;

/** Each kind of mail has the one form that docs/decisions/0035-one-form-of-mail.md describes. */
class FormOfMailsTest {

    static Stream<Notification> mails() {
        return SampleMails.eachKind();
    }

    @Test
    void thereIsASampleOfEachKind() throws Exception {
        assertThat(mails().map(mail -> mail.getClass().getName()).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(kinds());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isWellFormedInTheLanguageOfTheReader(Notification mail) {
        for (var language : Language.values()) {
            var parser = Parser.htmlParser().setTrackErrors(10);
            var page = Jsoup.parse(render(mail, language).html(), "", parser);

            assertThat(parser.getErrors()).isEmpty();
            assertThat(page.documentType()).isNotNull();
            assertThat(page.child(0).attr("lang")).isEqualTo(language.name().toLowerCase(Locale.ROOT));
            assertThat(page.title()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void beginsWithWhatMattersForTheListOfMails(Notification mail) {
        for (var language : Language.values()) {
            var first = page(mail, language).body().child(0);

            assertThat(first.attr("style")).contains("display:none", "mso-hide:all");
            assertThat(first.text()).startsWith(mail.opening(new Wording(language)));
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void hasExactlyOneLinkWhichIsAButtonToAPageOfThePortal(Notification mail) {
        for (var language : Language.values()) {
            var button = mail.button(new Wording(language));
            var links = page(mail, language).select("a");

            assertThat(links).hasSize(1);
            assertThat(links.attr("href")).isEqualTo(button.url()).matches("https://portal\\.example/[a-z].*");
            assertThat(links.text()).isEqualTo(button.label()).isNotBlank();
            assertThat(links.first().parent().attr("bgcolor")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void endsWithWhyOneGetsItAndWhoSendsIt(Notification mail) {
        for (var language : Language.values()) {
            var footer = page(mail, language).select("td").last();

            assertThat(footer.text())
                    .startsWith(mail.reason(new Wording(language)))
                    .endsWith("Vendor B.V. Postbus 1, 1000 AA Amsterdam");
            assertThat(mail.reason(new Wording(language)))
                    .matches("(U ontvangt dit bericht omdat|You receive this message because) .+\\.");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysTheSameInPlainText(Notification mail) {
        for (var language : Language.values()) {
            var rendered = render(mail, language);
            var in = new Wording(language);

            assertThat(rendered.text())
                    .contains("\n\n" + mail.opening(in) + "\n\n")
                    .contains("\n\n" + mail.button(in).label() + ":\n"
                            + mail.button(in).url() + "\n\n")
                    .contains("\n\n-- \n" + mail.reason(in) + "\n")
                    .endsWith("\n\nVendor B.V.\nPostbus 1, 1000 AA Amsterdam\n");
            for (var fact : Jsoup.parse(rendered.html()).select("bdi")) {
                assertThat(rendered.text()).contains(fact.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isBuiltOfTablesThatOutlookLaysOut(Notification mail) {
        var page = page(mail, Language.NL);

        assertThat(page.html()).contains("<!--[if mso]><table role=\"presentation\" width=\"600\"");
        assertThat(page.select("table")).allSatisfy(table -> {
            assertThat(table.hasAttr("cellpadding")).isTrue();
            assertThat(table.hasAttr("role") || !table.select("th").isEmpty()).isTrue();
        });
        assertThat(page.select("div, p").eachAttr("style")).noneMatch(style -> style.matches(".*(flex|grid|float).*"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void hasDarkColorsForTheDark(Notification mail) {
        var page = page(mail, Language.NL);

        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(page.select("meta[name=supported-color-schemes]").attr("content"))
                .isEqualTo("light dark");
        var style = page.select("style").first().data();
        assertThat(style).contains("@media (prefers-color-scheme:dark)");
        for (var part : page.select("[style*=color:#]")) {
            assertThat(part.classNames().stream().anyMatch(name -> style.contains("." + name))
                            || part.is(".button a, img"))
                    .as(part.outerHtml())
                    .isTrue();
        }
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</td></table><a href='https://evil.example'>x</a>",
                "\"><img src=x onerror=alert(1)>",
                "<!--[if mso]><b>x</b><![endif]-->",
                "--><a href=\"https://evil.example\">x</a>",
                "</style><style>*{display:none}",
                "&lt;b&gt; &amp; &#60;i&#62;",
                "https://evil.example www.evil.example",
                "a\r\nb\u2028c\u0000d\u202Ee",
                "=?UTF-8?Q?x?=");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void keepsItsFormWhateverPeopleTyped(String text) {
        SampleMails.hostileMails(text).forEach(mail -> {
            var page = page(mail, Language.NL);

            assertThat(page.select("a")).hasSize(1);
            assertThat(page.select("script, img, iframe, form, input, b, i")).isEmpty();
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("td").last().text()).endsWith("Postbus 1, 1000 AA Amsterdam");
        });
    }

    @Test
    void showsTheLogoOrElseTheNameOfTheVendor() {
        var logo =
                new Letterhead("Portal", "A & B", "Street 1", Optional.of("https://vendor.example/logo.png?a=1&b=2"));
        var mail = mails().findFirst().orElseThrow();

        var image = Jsoup.parse(RenderedMail.of(mail, JAN, logo).html()).select("img");
        assertThat(image).hasSize(1);
        assertThat(image.attr("src")).isEqualTo("https://vendor.example/logo.png?a=1&b=2");
        assertThat(image.attr("alt")).isEqualTo("A & B");
        var page = Jsoup.parse(RenderedMail.of(mail, JAN, LETTERHEAD).html());
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select(".head").text()).isEqualTo("Vendor B.V.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vendor.example/logo.png", "javascript:alert(1)", "data:image/png;base64,AA"})
    void takesNoLogoOtherThanByHttps(String url) {
        assertThatThrownBy(() -> new Letterhead("Portal", "Vendor", "Street 1", Optional.of(url)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsTheDigitsOfNumbersAsTheReaderIsUsedTo() {
        var mail = SampleMails.aSignal("Signal");

        assertThat(page(mail, Language.NL).select("td").eachText()).contains("1.050", "1.047");
        assertThat(page(mail, Language.EN).select("td").eachText()).contains("1,050", "1,047");
    }

    /** On a phone there is no room beside five columns: a label stands above its numbers. */
    @Test
    void putsTheLabelOfARowAboveItsNumbers() {
        var rows = page(SampleMails.aLicenseRequest("Acme", "Anna", "We grow"), Language.NL)
                .select("table:not([role]) > tbody > tr");

        assertThat(rows.eachText())
                .containsSubsequence(
                        "Onderdeel", "Gewenst Maximum Toegekend In gebruik", "Profit-gebruikers", "60 50 55 42");
        assertThat(rows.get(0).child(0).attr("colspan")).isEqualTo("4");
    }

    @Test
    void leadsToTheVeryThing() {
        assertThat(mails().map(mail -> mail.button(new Wording(Language.EN)).url()))
                .contains(
                        PAGES.incident("INC-1001"),
                        PAGES.incidentAtSupport("INC-1001"),
                        PAGES.contactCheck(),
                        PAGES.signal("1"),
                        "https://portal.example/sign-in?login_hint=acme.jan&lang=en")
                .doesNotContain("https://portal.example", "https://portal.example/");
    }

    private static Document page(Notification mail, Language language) {
        return Jsoup.parse(render(mail, language).html());
    }

    /** The names of all notifications beside the one of incidents, whether they are in a folder or in a JAR. */
    private static Set<String> kinds() throws IOException, URISyntaxException {
        var code = Path.of(portal.adapters.incident.IncidentReceived.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(code)) {
            return notifications(code);
        }
        try (var archive = FileSystems.newFileSystem(code)) {
            return notifications(archive.getPath("/"));
        }
    }

    private static Set<String> notifications(Path root) throws IOException {
        try (var files = Files.walk(root.resolve("portal/adapters"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .filter(FormOfMailsTest::isNotification)
                    .collect(toSet());
        }
    }

    private static boolean isNotification(String name) {
        try {
            var type = Class.forName(name, false, FormOfMailsTest.class.getClassLoader());
            return Notification.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
