package portal.functions.opendownload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.ContactId;
import portal.domain.download.Download;
import portal.domain.download.DownloadToken;
import portal.domain.download.OpenDownload;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;
import portal.testing.http.Response;

class OpenDownloadHandlerTest {

    private static final Event LINK = Event.sample("open-download-link");
    private static final Event ILL_FORMED = Event.sample("open-download-ill-formed");
    private static final DownloadToken TOKEN =
            new DownloadToken(LINK.json().object("pathParameters").text("token").orElseThrow());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final OpenDownloadHandler function = new OpenDownloadHandler(
            Pipelines.of(portal), new OpenDownload(portal.downloads(), portal.downloadFiles(), portal.clock()));

    @BeforeEach
    void givenALink() {
        var now = portal.clock().instant();
        portal.commit(portal.downloads()
                .add(new Download(
                        TOKEN.hash(),
                        acme.id(),
                        new ContactId("anna"),
                        "Analyse.xlsx",
                        "application/octet-stream",
                        now,
                        now.plus(Download.GOOD_FOR))));
    }

    @Test
    void leadsToTheFileAndTellsNobodyWhereFrom() {
        var answer = LINK.sentTo(function);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("https://files.example/acme/" + TOKEN.hash() + "?download");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Request-Id")).isEqualTo("sample-open-download-link");
        assertThat(answer.body()).isEmpty();
        assertNothingWritten();
    }

    @Test
    void needsNoCallerAndTakesAny() {
        assertThat(Event.sample("open-download-link")
                        .withHeader("authorization", "Bearer garbage")
                        .sentTo(function)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void answersEveryLinkThatIsNotGoodAlike() {
        var unknown = LINK.withPathParameter("token", "A".repeat(43)).sentTo(function);
        var illFormed = ILL_FORMED.sentTo(function);
        portal.clock().advance(Duration.ofDays(7));
        var expired = LINK.sentTo(function);

        for (var answer : new Response[] {unknown, illFormed, expired}) {
            assertThat(answer.refusal()).isEqualTo("404 download-not-found");
            assertThat(answer.text("/detail")).isEqualTo(unknown.text("/detail"));
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertNothingWritten();
    }

    @Test
    void answersTheLinkOfAContactWhoLeftAlike() {
        acme.without("anna");

        assertThat(LINK.sentTo(function).refusal()).isEqualTo("404 download-not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nl | Een link naar een bestand is 7 dagen geldig.", "en | A link to a file is good for 7 days."})
    void saysHowLongALinkIsGood(String language, String sentence) {
        var answer = ILL_FORMED.withHeader("accept-language", language).sentTo(function);

        assertThat(answer.text("/detail")).startsWith(sentence);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
    }

    @Test
    void refusesParametersBeforeItReads() {
        portal.takeStoreDown();

        assertThat(LINK.withQuery("utm_source", "mail").sentTo(function).refusal())
                .isEqualTo("422 invalid-request");
    }

    @Test
    void readsNothingForWhatCannotBeAToken() {
        portal.takeStoreDown();

        assertThat(ILL_FORMED.sentTo(function).refusal()).isEqualTo("404 download-not-found");
    }

    @Test
    void asksToTryAgainWhenTheStoreDoesNotAnswerAndLogsNoToken() {
        portal.takeStoreDown();
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            var answer = LINK.sentTo(function);

            assertThat(answer.refusal()).isEqualTo("503 try-again");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("sample-open-download-link")
                .doesNotContain(TOKEN.value());
    }

    private void assertNothingWritten() {
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.publishedEvents()).isEmpty();
    }
}
