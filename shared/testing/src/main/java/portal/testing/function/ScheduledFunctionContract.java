package portal.testing.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

/** The contract of every schedule that announces something for all organizations. */
public interface ScheduledFunctionContract {

    InMemoryPortal portal();

    RequestStreamHandler function();

    /** The schedule's input at a moment. */
    Event sample();

    /** The type of the events that the schedule announces. */
    EventType announced();

    /** The subject of the events that it announces at the moment of the sample. */
    String subject();

    @Test
    default void announcesForEveryOrganizationWhatIsDueAtTheTimeOfTheSchedule() {
        IntStream.range(0, 120).forEach(i -> portal().organization("organization-" + i));

        sample().outputOf(function());

        assertThat(portal().publishedEvents())
                .hasSize(120)
                .allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo(announced());
                    assertThat(event.subject()).isEqualTo(subject());
                })
                .extracting(DomainEvent::organization)
                .doesNotHaveDuplicates();
    }

    @Test
    default void throwsAFailureBackAndAnnouncesAtTheNextRun() {
        portal().organization("acme");
        portal().takeStoreDown();
        assertThatThrownBy(() -> sample().outputOf(function())).isInstanceOf(StoreUnavailable.class);

        portal().bringStoreBack();
        sample().outputOf(function());

        assertThat(portal().publishedEvents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"schedule\": \"%s\"}",
                "{\"schedule\": \"%s\", \"scheduledTime\": 5}",
                "{\"schedule\": \"%s\", \"scheduledTime\": \"tonight\"}",
                "{\"schedule\": 5, \"scheduledTime\": \"2026-03-01T23:15:00Z\"}",
                "{\"schedule\": \"another\", \"scheduledTime\": \"2026-03-01T23:15:00Z\"}",
                "{\"scheduledTime\": \"2026-03-01T23:15:00Z\"}"
            })
    default void throwsBackWhatDoesNotTellWhichScheduleIsDueAndWhen(String input) {
        portal().organization("acme");
        var named = input.formatted(sample().json().text("schedule").orElseThrow());

        assertThatThrownBy(() -> function()
                        .handleRequest(
                                new ByteArrayInputStream(named.getBytes(UTF_8)), new ByteArrayOutputStream(), null))
                .isInstanceOf(Exception.class);
        assertThat(portal().publishedEvents()).isEmpty();
    }
}
