package portal.functions.contactcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.FanOut;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class ContactCheckHandlerTest {

    private static final Event SAMPLE = Event.sample("contact-check-middle-of-quarter");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ContactCheckHandler function = new ContactCheckHandler(
            new AnnounceContactChecks(new FanOut(portal.organizations(), portal.steps(), portal.journal())));

    @Test
    void announcesTheCheckOfEveryOrganizationForTheQuarterOfItsSchedule() {
        IntStream.range(0, 120).forEach(i -> portal.organization("organization-" + i));

        SAMPLE.outputOf(function);

        assertThat(portal.publishedEvents())
                .hasSize(120)
                .allSatisfy(event -> assertThat(event.type()).isEqualTo(EventType.ContactCheckDue))
                .extracting(DomainEvent::subject)
                .containsOnly("2026-Q1");
    }

    @Test
    void throwsAFailureBackAndAnnouncesAtTheNextRun() {
        portal.organization("acme");
        portal.takeStoreDown();
        assertThatThrownBy(() -> SAMPLE.outputOf(function)).isInstanceOf(StoreUnavailable.class);

        portal.bringStoreBack();
        SAMPLE.outputOf(function);

        assertThat(portal.publishedEvents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"scheduledTime\": 5}", "{\"scheduledTime\": \"tonight\"}"})
    void throwsBackWhatDoesNotTellItsTime(String input) {
        portal.organization("acme");

        assertThatThrownBy(() -> function.handleRequest(
                        new ByteArrayInputStream(input.getBytes(UTF_8)), new ByteArrayOutputStream(), null))
                .isInstanceOf(Exception.class);
        assertThat(portal.publishedEvents()).isEmpty();
    }
}
