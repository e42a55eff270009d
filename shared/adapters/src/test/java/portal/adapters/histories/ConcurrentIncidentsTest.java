package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.Incident;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;

/** Sixteen contacts of each of two organizations submit incidents at the same moment, on the real store. */
@Tag("slow")
class ConcurrentIncidentsTest {

    private static final int CONTACTS = 16;
    private static final int EACH = 5;
    private static final SubmitIncident.Report REPORT =
            new SubmitIncident.Report("Printer", "It burns", Severity.HIGH, Optional.empty());

    private final DynamoDbPorts ports = DynamoDbPorts.on(LocalDynamoDb.patiently(LocalDynamoDb.emptyTable()));
    private final Journal journal =
            new Journal(ports.auditTrail(), ports.events(), ports.clock(), () -> UUID.randomUUID()
                    .toString());
    private final SubmitIncident submitIncident = new SubmitIncident(ports.contacts(), ports.incidents(), journal);
    private final AtomicInteger conflicts = new AtomicInteger();
    private final List<OrganizationId> organizations =
            List.of(new OrganizationId("acme"), new OrganizationId("globex"));

    @BeforeEach
    void people() {
        for (var organization : organizations) {
            for (int i = 0; i < CONTACTS; i++) {
                var contact = ContactFixture.anIncidentManager(contact(i)).in(organization);
                ports.transactions().commit(ports.contacts().add(contact), Optional.empty());
            }
        }
    }

    @Test
    void nobodyWaitsForAnotherAndNoNumberIsGivenTwice() throws Exception {
        var submissions = new ArrayList<Callable<Incident>>();
        for (int i = 0; i < CONTACTS * EACH; i++) {
            for (var organization : organizations) {
                var contact = contact(i % CONTACTS);
                submissions.add(() -> submit(organization, contact));
            }
        }

        var incidents = Concurrently.run(submissions);

        assertThat(incidents)
                .extracting(incident -> incident.summary().number())
                .hasSize(CONTACTS * EACH * organizations.size())
                .doesNotHaveDuplicates();
        assertThat(incidents).allSatisfy(incident -> {
            var summary = incident.summary();
            assertThat(ports.incidents().find(summary.organization(), summary.number()))
                    .contains(incident);
        });
        assertThat(conflicts).as("commits that somebody else came before").hasValue(0);
    }

    private Incident submit(OrganizationId organization, String contact) {
        var caller = Callers.customer(organization.value(), contact);
        return transactions().run(() -> {
            var read = submitIncident.read(caller, REPORT);
            return submitIncident.decide(caller, read.member().orElseThrow(), read.subject(), REPORT);
        });
    }

    private TransactionRunner transactions() {
        return new TransactionRunner(ports.transactions(), new Backoff(new Random(7), this::conflicted));
    }

    private void conflicted(Duration pause) {
        conflicts.incrementAndGet();
    }

    private static String contact(int i) {
        return new ContactId("contact-" + i).value();
    }
}
