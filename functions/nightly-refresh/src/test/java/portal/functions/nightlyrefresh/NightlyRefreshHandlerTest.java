package portal.functions.nightlyrefresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.AnnounceRefreshes;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class NightlyRefreshHandlerTest {

    private static final Event SAMPLE = Event.sample("nightly-refresh-after-midnight");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final NightlyRefreshHandler function =
            new NightlyRefreshHandler(new AnnounceRefreshes(portal.organizations(), portal.steps(), portal.journal()));

    @Test
    void announcesTheRefreshOfEveryOrganizationForTheDayOfItsSchedule() {
        IntStream.range(0, 120).forEach(i -> portal.organization("organization-" + i));

        SAMPLE.outputOf(function);

        assertThat(portal.publishedEvents())
                .hasSize(120)
                .allSatisfy(event -> assertThat(event.type()).isEqualTo(EventType.RefreshDue))
                .extracting(DomainEvent::subject)
                .containsOnly("2026-03-02");
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
