package portal.functions.announce;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.announcement.Announce;
import portal.domain.announcement.ReadAnnouncements;
import portal.domain.announcement.Unsubscribe;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.ReadableSignatures;
import portal.testing.function.IdempotencyContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class AnnounceHandlerTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final AnnounceHandler function = new AnnounceHandler(
            Pipelines.of(portal),
            new Announce(portal.organizations(), portal.announcements(), portal.journal()),
            new ReadAnnouncements(portal.announcements()),
            new UnsubscribeByLink(
                    new ReadableSignatures(),
                    new Unsubscribe(
                            portal.organizations(), portal.contacts(), portal.transactionRunner(), portal.journal())));

    abstract class OfTheHandler {

        public InMemoryPortal portal() {
            return portal;
        }

        public RequestStreamHandler function() {
            return function;
        }
    }

    @Nested
    class Announcing extends OfTheHandler implements IdempotencyContract {

        @Test
        void tellsEveryOrganization() {
            portal.organization("acme");
            portal.organization("globex");

            var answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(202);
            var id = answer.text("/id");
            assertThat(answer.header("Location")).isEqualTo("/announcements/" + id);
            assertThat(answer.text("/status")).isEqualTo("ANNOUNCED");
            assertThat(answer.text("/announcedBy")).isEqualTo("7hq1vsample0content0client");
            assertThat(answer.text("/text/nl")).startsWith("Op donderdag 12 maart");
            assertThat(portal.publishedEvents()).hasSize(2).allSatisfy(event -> {
                assertThat(event.type()).isEqualTo(EventType.AnnouncementDue);
                assertThat(event.subject()).isEqualTo(id);
            });
            var found =
                    Event.sample("announce-find").withPathParameter("id", id).sentTo(function);
            assertThat(found.body()).isEqualTo(answer.body());
        }

        @Test
        void saysHowFarItIs() {
            for (int i = 0; i < 60; i++) {
                portal.organization("org-" + i);
            }

            var answer = sample().sentTo(function);

            assertThat(answer.text("/status")).isEqualTo("ANNOUNCING");
            assertThat(answer.body()).contains("\"organizations\":50").doesNotContain("completedAt");
        }

        @Test
        void tellsEveryWrongFieldAtOnce() {
            portal.organization("acme");

            var answer = sample().withBody("""
                            {"audience": "ALL", "subject": {"nl": "a\\nb", "en": " "}, "text": {"nl": "x", "de": "x"},
                             "link": "http://vendor.example", "bcc": "all"}""").sentTo(function);

            assertThat(answer.refusal()).isEqualTo("422 invalid-request");
            assertThat(answer.errors())
                    .extracting(error -> error.split(" ", 2)[0])
                    .containsExactlyInAnyOrder(
                            "/audience", "/subject/nl", "/subject/en", "/text/en", "/text/de", "/link", "/bcc");
            assertThat(portal.publishedEvents()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "https:",
                    "https:///path",
                    "//vendor.example",
                    "vendor.example",
                    "https://vendor.example/a b"
                })
        void takesNoLinkThatIsNoWebAddress(String link) {
            var body = sample().body().replaceFirst("\"link\": \"[^\"]*\"", "\"link\": \"" + link + "\"");

            assertThat(sample().withBody(body).sentTo(function).errors())
                    .singleElement()
                    .asString()
                    .startsWith("/link ");
        }

        @Test
        void isOfContentSystemsOnly() {
            for (var scope : List.of("portal/register", "portal/support", "portal/metering", "portal/removal")) {
                assertThat(sample().withClaim("scope", scope).sentTo(function).refusal())
                        .isEqualTo("403 forbidden");
            }
            assertThat(portal.publishedEvents()).isEmpty();
        }

        @Override
        public Event sample() {
            return Event.sample("announce-event");
        }

        @Override
        public String anotherBody() {
            return sample().body().replace("Kom naar", "Ga naar");
        }
    }

    @Nested
    class Listing extends OfTheHandler implements PageContract {

        private final String first =
                Event.sample("announce-event").sentTo(function).text("/id");
        private final String second =
                Event.sample("announce-event").sentTo(function).text("/id");

        @Test
        void showsTheNewestFirstWithoutTexts() {
            var answer = sample().sentTo(function);

            assertThat(answer.texts("/items", "id")).containsExactly(second, first);
            assertThat(answer.body()).contains("Kom naar de gebruikersdag").doesNotContain("Op donderdag");
        }

        @Test
        void knowsNoOtherAnnouncement() {
            assertThat(Event.sample("announce-find").sentTo(function).refusal()).isEqualTo("404 not-found");
        }

        @Override
        public Event sample() {
            return list();
        }

        @Override
        public Event list() {
            return Event.sample("announce-list");
        }
    }

    @Nested
    class Unsubscribing {

        private final OrganizationFixture acme = Acme.in(portal);

        @Test
        void asksFirstAndChangesNothing() {
            choose(Newsletter.EVENTS);

            var answer = Event.sample("announce-ask").sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.body())
                    .contains("<html lang=\"nl\">", "Wilt u geen berichten over evenementen meer ontvangen?")
                    .contains("<form method=\"post\">", "name=\"List-Unsubscribe\" value=\"One-Click\"");
            assertThat(newsletters()).containsExactly(Newsletter.EVENTS);
        }

        @Test
        void takesOneClickAndAnyNumberOfThem() {
            choose(Newsletter.EVENTS, Newsletter.TRAINING);

            var answer = Event.sample("announce-unsubscribe").sentTo(function);
            var again = Event.sample("announce-unsubscribe").sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("U bent afgemeld").doesNotContain("<form");
            assertThat(again).isEqualTo(answer);
            assertThat(newsletters()).containsExactly(Newsletter.TRAINING);
            assertThat(portal.auditEntries()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"application/json, {}", "multipart/form-data; boundary=x, --x", "text/plain, ''"})
        void takesAnyFormOfTheClick(String type, String body) {
            choose(Newsletter.EVENTS);

            var answer = Event.sample("announce-unsubscribe")
                    .withHeader("content-type", type)
                    .withBody(body)
                    .sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(newsletters()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"announce-ask", "announce-unsubscribe"})
        void knowsNoLinkThatIsNotSignedAndReadsNothingForIt(String sample) {
            portal.takeStoreDown();

            for (var token : new String[] {"x", "a.b", "", "x".repeat(5_000), "c3Vic2NyaXB0aW9u.signed"}) {
                var answer =
                        Event.sample(sample).withPathParameter("token", token).sentTo(function);

                assertThat(answer.status()).as(token).isEqualTo(404);
                assertThat(answer.body()).contains("Deze link klopt niet");
            }
        }

        @Test
        void speaksTheLanguageOfTheBrowser() {
            choose(Newsletter.EVENTS);

            assertThat(Event.sample("announce-ask")
                            .withHeader("accept-language", "en-GB,en;q=0.9")
                            .sentTo(function)
                            .body())
                    .contains("<html lang=\"en\">", "Do you not want to receive messages on events any more?");
        }

        @Test
        void answersAlikeWhenTheContactIsGone() {
            choose(Newsletter.EVENTS);
            var before = Event.sample("announce-unsubscribe").sentTo(function);
            acme.without("anna");

            assertThat(Event.sample("announce-unsubscribe").sentTo(function)).isEqualTo(before);
        }

        @Test
        void asksToTryAgainWhenTheStoreDoesNotAnswer() {
            portal.takeStoreDown();

            assertThat(Event.sample("announce-unsubscribe").sentTo(function).refusal())
                    .isEqualTo("503 try-again");
        }

        private void choose(Newsletter... newsletters) {
            var anna = acme.contact("anna");
            var interests = new Interests(Set.of(), Set.of(newsletters));
            portal.commit(List.of(portal.contacts().update(anna.with(interests))));
        }

        private Set<Newsletter> newsletters() {
            return acme.contact("anna").interests().newsletters();
        }
    }
}
