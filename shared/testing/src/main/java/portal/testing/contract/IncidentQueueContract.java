package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentQueue;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.QueueFilter;
import portal.domain.incident.QueuedIncident;
import portal.domain.incident.Severity;
import portal.domain.organization.RemoveOrganization;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;

/** How support's queue shows the incidents of all organizations. */
public abstract class IncidentQueueContract extends PortContract {
    private static final QueueFilter ALL = new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty());

    @BeforeEach
    void organizations() {
        commit(ports().organizations().add(organization(ACME, 5, Optional.empty()), Optional.empty()));
        commit(ports().organizations().add(organization(GLOBEX, 5, Optional.empty()), Optional.empty()));
    }

    @Test
    void showsWhatIsOpenOldestFirstWithTheOrganization() {
        submit(ACME, 1001, Severity.LOW);
        submit(GLOBEX, 1002, Severity.HIGH);
        submit(ACME, 1003, Severity.HIGH);

        var queue = queue(IncidentStatus.OPEN, ALL, first(10));

        assertThat(queue.items())
                .containsExactly(
                        new QueuedIncident(summary(ACME, 1001), "Name of acme"),
                        new QueuedIncident(summary(GLOBEX, 1002), "Name of globex"),
                        new QueuedIncident(summary(ACME, 1003), "Name of acme"));
        assertThat(queue.next()).isEmpty();
        assertThat(queue(IncidentStatus.CLOSED, ALL, first(10)).items()).isEmpty();
    }

    @Test
    void movesWhatIsClosedAndBackWhatIsReopened() {
        submit(ACME, 1001, Severity.LOW);
        submit(GLOBEX, 1002, Severity.LOW);
        submit(ACME, 1003, Severity.LOW);

        change(ACME, 1001, IncidentStatus.CLOSED);
        change(ACME, 1003, IncidentStatus.CLOSED);
        assertThat(numbers(queue(IncidentStatus.OPEN, ALL, first(10)))).containsExactly(1002);
        assertThat(numbers(queue(IncidentStatus.CLOSED, ALL, first(10))))
                .as("newest first")
                .containsExactly(1003, 1001);

        change(ACME, 1001, IncidentStatus.OPEN);
        assertThat(numbers(queue(IncidentStatus.OPEN, ALL, first(10)))).containsExactly(1001, 1002);
        assertThat(numbers(queue(IncidentStatus.CLOSED, ALL, first(10)))).containsExactly(1003);
    }

    @Test
    void filtersBySeverityAndOrganization() {
        submit(ACME, 1001, Severity.LOW);
        submit(GLOBEX, 1002, Severity.HIGH);
        submit(ACME, 1003, Severity.HIGH);
        var high = new QueueFilter(Optional.empty(), Optional.of(Severity.HIGH), Optional.empty());
        var ofAcme = new QueueFilter(Optional.empty(), Optional.empty(), Optional.of("acme"));
        var highOfAcme = new QueueFilter(Optional.empty(), Optional.of(Severity.HIGH), Optional.of("acme"));
        var unknown = new QueueFilter(Optional.empty(), Optional.empty(), Optional.of("nobody"));

        assertThat(numbers(queue(IncidentStatus.OPEN, high, first(10)))).containsExactly(1002, 1003);
        assertThat(numbers(queue(IncidentStatus.OPEN, ofAcme, first(10)))).containsExactly(1001, 1003);
        assertThat(numbers(queue(IncidentStatus.OPEN, highOfAcme, first(10)))).containsExactly(1003);
        assertThat(numbers(queue(IncidentStatus.OPEN, unknown, first(10)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void pagesWithoutGapsOrRepeats(int limit) {
        var expected = new ArrayList<Integer>();
        for (int number = 9_990; number < 10_011; number++) {
            submit(number % 3 == 0 ? GLOBEX : ACME, number, Severity.LOW);
            expected.add(number);
        }
        var seen = new ArrayList<Integer>();
        var page = queue(IncidentStatus.OPEN, ALL, first(limit));
        seen.addAll(numbers(page));
        while (page.next().isPresent()) {
            page = queue(IncidentStatus.OPEN, ALL, next(limit, page.next()));
            seen.addAll(numbers(page));
        }

        assertThat(seen).isEqualTo(expected);
    }

    /** More than fit into one read of the store, together with their organizations. */
    @Test
    void showsTheLargestPage() {
        for (int number = 1001; number <= 1101; number++) {
            submit(number % 2 == 0 ? GLOBEX : ACME, number, Severity.LOW);
        }

        var page = queue(IncidentStatus.OPEN, ALL, first(PageRequest.LARGEST));

        assertThat(numbers(page)).hasSize(PageRequest.LARGEST).startsWith(1001).endsWith(1100);
        assertThat(numbers(queue(IncidentStatus.OPEN, ALL, next(PageRequest.LARGEST, page.next()))))
                .containsExactly(1101);
    }

    @Test
    void findsOneByItsNumberWhateverItsStatus() {
        submit(GLOBEX, 1001, Severity.LOW);
        submit(ACME, 1002, Severity.LOW);
        change(GLOBEX, 1001, IncidentStatus.CLOSED);

        assertThat(queue().find(new IncidentNumber(1001)))
                .contains(new QueuedIncident(summary(GLOBEX, 1001), "Name of globex"));
        assertThat(queue().find(new IncidentNumber(1002)).orElseThrow().incident())
                .isEqualTo(summary(ACME, 1002));
        assertThat(queue().find(new IncidentNumber(1003))).isEmpty();
    }

    @Test
    void takesNoNumberThatAnotherOrganizationHas() {
        submit(ACME, 1001, Severity.LOW);

        assertConflicts(ports().incidents().add(incident(GLOBEX, 1001, Severity.LOW)));
    }

    @Test
    void showsNothingOfAnOrganizationFromTheMomentOnThatItsRemovalBegins() {
        submit(ACME, 1001, Severity.LOW);
        submit(GLOBEX, 1002, Severity.LOW);
        var journal = new Journal(ports().auditTrail(), ports().events(), ports().clock(), () -> UUID.randomUUID()
                .toString());
        var removal = new RemoveOrganization(ports().organizations(), ports().removals(), journal, Duration.ZERO);

        commit(removal.decision(Callers.backOffice(), ACME).changes());

        assertThat(numbers(queue(IncidentStatus.OPEN, ALL, first(10)))).containsExactly(1002);
        assertThat(queue().find(new IncidentNumber(1001))).isEmpty();
    }

    private IncidentQueue queue() {
        return ports().incidentQueue();
    }

    private Page<QueuedIncident> queue(IncidentStatus status, QueueFilter filter, PageRequest page) {
        return queue().page(status, filter, page);
    }

    private void submit(OrganizationId organization, int number, Severity severity) {
        commit(ports().incidents().add(incident(organization, number, severity)));
    }

    private void change(OrganizationId organization, int number, IncidentStatus status) {
        var before = summary(organization, number);
        var after = new IncidentSummary(
                before.organization(),
                before.number(),
                before.subject(),
                before.severity(),
                before.productArea(),
                before.reporter(),
                before.reporterName(),
                status,
                before.createdAt(),
                before.updatedAt(),
                before.messageCount());
        commit(ports().incidents().update(before, after));
    }

    private IncidentSummary summary(OrganizationId organization, int number) {
        return ports().incidents()
                .find(organization, new IncidentNumber(number))
                .orElseThrow()
                .summary();
    }

    private static Incident incident(OrganizationId organization, int number, Severity severity) {
        var summary = new IncidentSummary(
                organization,
                new IncidentNumber(number),
                "Subject",
                severity,
                Optional.empty(),
                new ContactId("anna"),
                "Anna",
                IncidentStatus.OPEN,
                NOW,
                NOW);
        return new Incident(summary, "It does not work");
    }

    private static List<Integer> numbers(Page<QueuedIncident> page) {
        return page.items().stream()
                .map(queued -> queued.incident().number().sequence())
                .toList();
    }
}
