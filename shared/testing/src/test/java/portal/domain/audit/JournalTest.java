package portal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

class JournalTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Caller ANNA = Callers.customer("acme", "anna");

    private final InMemoryPortal portal = new InMemoryPortal();

    @BeforeEach
    void atTheBeginningOfAMinute() {
        portal.clock().set(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void tellsOfTheRefusalsOfAMinuteInOneLine() {
        for (int refusal = 0; refusal < 60; refusal++) {
            refuse(ANNA, Action.VIEW_LICENSE, "forbidden");
            portal.clock().advance(Duration.ofMillis(33));
        }

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.times()).isEqualTo(60);
            assertThat(entry.at()).isEqualTo("2026-03-02T09:00:00Z");
            assertThat(entry.lastAt()).isEqualTo("2026-03-02T09:00:01.947Z");
        });
    }

    @Test
    void beginsANewLineWithEachMinute() {
        portal.clock().set(Instant.parse("2026-03-02T09:00:59.999Z"));
        refuse(ANNA, Action.VIEW_LICENSE, "forbidden");
        portal.clock().set(Instant.parse("2026-03-02T09:01:00Z"));
        refuse(ANNA, Action.VIEW_LICENSE, "forbidden");

        assertThat(portal.auditEntries()).hasSize(2).allMatch(entry -> entry.times() == 1);
    }

    @Test
    void tellsActorsActionsAndReasonsApart() {
        refuse(ANNA, Action.VIEW_LICENSE, "forbidden");
        refuse(Callers.customer("acme", "bram"), Action.VIEW_LICENSE, "forbidden");
        refuse(ANNA, Action.VIEW_CONTACTS, "forbidden");
        refuse(ANNA, Action.VIEW_LICENSE, "not-found");

        assertThat(portal.auditEntries()).hasSize(4);
    }

    @Test
    void makesALineOfEverythingThatWasDone() {
        for (int i = 0; i < 3; i++) {
            portal.commit(List.of(portal.journal().done(ANNA, ACME, Attempt.at(Action.SUBMIT_INCIDENT))));
        }

        assertThat(portal.auditEntries()).hasSize(3).allMatch(entry -> entry.times() == 1);
    }

    @Test
    void givesTheLineAnIdOfTheMinutesEnd() {
        refuse(ANNA, Action.VIEW_LICENSE, "forbidden");

        var id = UUID.fromString(portal.auditEntries().getFirst().id());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo("2026-03-02T09:00:59.999Z");
    }

    private void refuse(Caller caller, Action action, String code) {
        portal.commit(List.of(portal.journal().refused(caller, ACME, Attempt.at(action), code)));
    }
}
