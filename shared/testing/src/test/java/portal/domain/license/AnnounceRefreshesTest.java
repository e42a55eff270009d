package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.decision.Backoff;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;

class AnnounceRefreshesTest {

    private static final Instant NIGHT = Instant.parse("2026-03-01T23:15:00Z");

    private final InMemoryPortal portal = new InMemoryPortal();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 250})
    void announcesOneRefreshForEachOrganization(int organizations) {
        given(organizations);

        refreshAll(portal.transactionRunner()).refresh(NIGHT);

        assertThat(portal.publishedEvents())
                .hasSize(organizations)
                .allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo(EventType.RefreshDue);
                    assertThat(event.subject()).isEqualTo("2026-03-02");
                    assertThat(event.actor()).isEqualTo("portal:nightly-refresh");
                })
                .extracting(DomainEvent::organization)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:59:59Z, 2026-03-01",
        "2026-03-01T23:00:00Z, 2026-03-02",
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:15:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:15:00Z, 2026-03-30",
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:15:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:15:00Z, 2026-10-26"
    })
    void announcesTheDayOfTheScheduleInAmsterdamHoweverLateItRuns(Instant scheduled, String date) {
        given(1);
        portal.clock().set(scheduled.plusSeconds(86_400));

        refreshAll(portal.transactionRunner()).refresh(scheduled);

        assertThat(portal.publishedEvents()).extracting(DomainEvent::subject).containsExactly(date);
    }

    @Test
    void losesNoOrganizationWhenItFailsHalfwayAndRunsAgain() {
        given(250);
        var commits = new AtomicInteger();
        Transactions failing = (changes, receipt) -> {
            if (commits.incrementAndGet() == 2) {
                throw new StoreUnavailable("halfway");
            }
            return portal.transactions().commit(changes, receipt);
        };
        var refreshAll = refreshAll(new TransactionRunner(failing, new Backoff(new Random(1), pause -> {})));

        assertThatThrownBy(() -> refreshAll.refresh(NIGHT)).isInstanceOf(StoreUnavailable.class);
        assertThat(portal.publishedEvents()).hasSize(100);
        refreshAll.refresh(NIGHT);

        assertThat(portal.publishedEvents().stream()
                        .map(DomainEvent::organization)
                        .distinct())
                .hasSize(250);
    }

    @Test
    void decidesAnewWhenAPageConflicts() {
        given(3);
        portal.conflictNext(2);

        refreshAll(portal.transactionRunner()).refresh(NIGHT);

        assertThat(portal.publishedEvents()).hasSize(3);
    }

    private void given(int organizations) {
        IntStream.range(0, organizations).forEach(i -> portal.organization("organization-" + i));
    }

    private AnnounceRefreshes refreshAll(TransactionRunner transactions) {
        return new AnnounceRefreshes(portal.organizations(), transactions, portal.journal());
    }
}
