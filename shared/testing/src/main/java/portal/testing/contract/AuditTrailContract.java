package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditActor;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.AuditTrail;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** How the audit trail is stored. */
public abstract class AuditTrailContract extends PortContract {

    private static final AuditFilter ALL = AuditFilter.NONE;

    @Test
    void givesBackWhatWasAppendedNewestFirst() {
        add(ACME, anAdministrator("anna"));
        var first = append(ACME, NOW, "anna", Action.MUTATE_LICENSE);
        var second = append(ACME, NOW.plusMillis(1), "back-office:register", Action.GRANT_LICENSE);

        var viewed = trail().view(caller("anna"), ALL, first(10));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).isEqualTo(new Page<>(List.of(second, first), Optional.empty()));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        append(GLOBEX, NOW, "olga", Action.MUTATE_LICENSE);

        assertThat(list(ALL)).isEmpty();
    }

    @Test
    void leavesOutWhatOthersDidAndOtherActions() {
        var wanted = append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT);
        append(ACME, NOW.plusMillis(1), "anna2", Action.SUBMIT_INCIDENT);
        append(ACME, NOW.plusMillis(2), "anna", Action.MUTATE_LICENSE);

        var both = new AuditFilter(
                Optional.of("anna"), Optional.of(Action.SUBMIT_INCIDENT), Optional.empty(), Optional.empty());

        assertThat(list(both)).containsExactly(wanted);
        assertThat(list(new AuditFilter(Optional.of("anna"), Optional.empty(), Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(list(new AuditFilter(
                        Optional.empty(), Optional.of(Action.SUBMIT_INCIDENT), Optional.empty(), Optional.empty())))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999_999, 1_000_000, 1_500_000, 2_000_000, 2_000_001, 86_400_000_000_000L})
    void showsEntriesFromAMomentOnToTheNanosecond(long nanoseconds) {
        var entries = List.of(
                append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT),
                append(ACME, NOW.plusNanos(1_500_000), "anna", Action.SUBMIT_INCIDENT),
                append(ACME, NOW.plusNanos(2_000_000), "anna", Action.SUBMIT_INCIDENT));
        var from = NOW.plusNanos(nanoseconds);

        assertThat(list(new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(from), Optional.empty())))
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(entry -> !entry.at().isBefore(from))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"})
    void takesAnyMomentOfTheCalendar(String from) {
        var entry = append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT);
        var moment = Instant.parse(from);

        assertThat(list(new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(moment), Optional.empty())))
                .isEqualTo(moment.isBefore(NOW) ? List.of(entry) : List.of());
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        var entries = IntStream.range(0, 5)
                .mapToObj(i -> append(ACME, NOW.plusMillis(i), "anna", Action.SUBMIT_INCIDENT))
                .toList();
        var from =
                new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(NOW.plusMillis(1)), Optional.empty());

        var one = trail().view(caller("anna"), from, first(3)).subject();
        var two = trail().view(caller("anna"), from, next(3, one.next())).subject();

        assertThat(one.items()).containsExactly(entries.get(4), entries.get(3), entries.get(2));
        assertThat(two).isEqualTo(new Page<>(List.of(entries.get(1)), Optional.empty()));
    }

    @Test
    void hasNothingAfterAPositionBeforeTheFirstMoment() {
        var old = append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT);
        var later = new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(1))), Optional.empty());

        var page = trail().view(caller("anna"), later, new PageRequest(10, Optional.of(old.id())));

        assertThat(page.subject()).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void neverChangesAnEntry() {
        var entry = append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT);

        assertConflicts(trail().append(entry));
    }

    @Test
    void countsRefusalsOfOneLineAndKeepsTheFirst() {
        var first = refusal("anna", NOW, "first");
        for (int second = 0; second < 60; second++) {
            commit(trail().count(refusal("anna", NOW.plusSeconds(second), second == 0 ? "first" : "later")));
        }
        commit(trail().count(refusal("bram", NOW, "other")));

        assertThat(list(ALL))
                .containsExactlyInAnyOrder(
                        new AuditEntry(
                                first.id(),
                                ACME,
                                NOW,
                                first.actor(),
                                first.attempt(),
                                "forbidden",
                                60,
                                NOW.plusSeconds(59),
                                first.origin()),
                        refusal("bram", NOW, "other"));
    }

    @Test
    void showsALineOfRefusalsWhereItsLastOneBelongs() {
        commit(trail().count(refusal("anna", NOW, "first")));
        var later = append(ACME, NOW.plusSeconds(1), "anna", Action.MUTATE_LICENSE);

        assertThat(list(ALL)).containsExactly(later, refusal("anna", NOW, "first"));

        commit(trail().count(refusal("anna", NOW.plusSeconds(2), "later")));

        assertThat(list(ALL)).last().isEqualTo(later);
    }

    @Test
    void showsALineOfRefusalsFromAnyMomentUpToItsLast() {
        commit(trail().count(refusal("anna", NOW, "first")));
        commit(trail().count(refusal("anna", NOW.plusSeconds(40), "later")));

        assertThat(list(from(NOW.plusSeconds(40)))).hasSize(1);
        assertThat(list(from(NOW.plusSeconds(41)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, 1",
        "Anna de Vries, 1",
        "register, 2",
        "back-office:register, 1",
        "portal:register, 1",
        "Sam Visser, 1",
        "0c5e, 1",
        "Eve, 0"
    })
    void findsAnActorByIdOrByName(String called, int found) {
        commit(
                trail().append(entry("a-1", new AuditActor("anna", "Anna de Vries"))),
                trail().append(entry("a-2", AuditActor.unnamed("back-office:register"))),
                trail().append(entry("a-3", AuditActor.unnamed("portal:register"))),
                trail().append(entry("a-4", new AuditActor("support:0c5e", "Sam Visser"))));

        assertThat(list(new AuditFilter(Optional.of(called), Optional.empty(), Optional.empty(), Optional.empty())))
                .hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000, 1_500_000, 1_500_001, 2_000_000, 2_000_001, 86_400_000_000_000L})
    void showsEntriesBeforeAMomentToTheNanosecond(long nanoseconds) {
        var entries = List.of(
                append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT),
                append(ACME, NOW.plusNanos(1_500_000), "anna", Action.SUBMIT_INCIDENT),
                append(ACME, NOW.plusNanos(2_000_000), "anna", Action.SUBMIT_INCIDENT));
        var end = NOW.plusNanos(nanoseconds);

        assertThat(list(before(end)))
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(entry -> entry.at().isBefore(end))
                        .toList());
    }

    @Test
    void showsALineOfRefusalsThatBeganBeforeTheEnd() {
        commit(trail().count(refusal("anna", NOW, "first")));
        commit(trail().count(refusal("anna", NOW.plusSeconds(40), "later")));

        assertThat(list(before(NOW.plusNanos(1)))).hasSize(1);
        assertThat(list(before(NOW))).isEmpty();
    }

    @Test
    void beginsAtTheEndWhenAPositionIsAfterIt() {
        var old = append(ACME, NOW, "anna", Action.SUBMIT_INCIDENT);
        var late = append(ACME, NOW.plus(Duration.ofDays(1)), "anna", Action.SUBMIT_INCIDENT);
        var hours = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.minusSeconds(3600)),
                Optional.of(NOW.plusSeconds(3600)));

        var page = trail().view(caller("anna"), hours, new PageRequest(10, Optional.of(late.id())));

        assertThat(page.subject()).isEqualTo(new Page<>(List.of(old), Optional.empty()));
    }

    private static AuditFilter before(Instant moment) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(moment));
    }

    private static AuditFilter from(Instant moment) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(moment), Optional.empty());
    }

    private static AuditEntry entry(String id, AuditActor actor) {
        var origin = new Origin("request-1", "192.0.2.1");
        return new AuditEntry(id, ACME, NOW, actor, Attempt.at(Action.VIEW_LICENSE), AuditEntry.DONE, origin);
    }

    /** Of one line for each contact, kept as the last of its minute. */
    private static AuditEntry refusal(String contact, Instant at, String subject) {
        return new AuditEntry(
                id(NOW.plusSeconds(59)) + contact,
                ACME,
                at,
                new AuditActor(contact, "Name of " + contact),
                Attempt.at(Action.VIEW_LICENSE, subject),
                "forbidden",
                new Origin("request of " + subject, "192.0.2.1"));
    }

    private AuditTrail trail() {
        return ports().auditTrail();
    }

    private List<AuditEntry> list(AuditFilter filter) {
        return trail().view(caller("anna"), filter, first(100)).subject().items();
    }

    private AuditEntry append(OrganizationId organization, Instant at, String actor, Action action) {
        var entry = new AuditEntry(
                id(at),
                organization,
                at,
                new AuditActor(actor, "Name of " + actor),
                Attempt.at(action, "subject").named("Name of subject"),
                "DONE",
                new Origin("request-1", "192.0.2.1"));
        commit(trail().append(entry));
        return entry;
    }

    /** An id in the form of UUIDv7: the milliseconds, and then anything. */
    private static String id(Instant at) {
        var millis = HexFormat.of().toHexDigits(at.toEpochMilli(), 12);
        return "%s-%s-7abc-8def-%012x"
                .formatted(millis.substring(0, 8), millis.substring(8), at.get(ChronoField.NANO_OF_SECOND) % 1_000_000);
    }
}
