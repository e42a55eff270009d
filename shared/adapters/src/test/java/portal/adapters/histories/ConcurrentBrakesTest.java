package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.Journal;
import portal.domain.brake.TooMany;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;
import portal.platform.json.Json;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

/** Many requests for the last place that a brake leaves, at the same moment, on the real store. */
@Tag("slow")
class ConcurrentBrakesTest {

    private static final int REPEATS = 20;
    private static final int AT_ONCE = 8;
    private static final int PLACES = 3;
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final ContactId BRAM = new ContactId("bram");

    private final DynamoDbPorts ports = DynamoDbPorts.on(LocalDynamoDb.patiently(LocalDynamoDb.emptyTable()));
    private final Journal journal =
            new Journal(ports.auditTrail(), ports.events(), ports.clock(), () -> UUID.randomUUID()
                    .toString());
    private int most;

    @Test
    void exactlyAsManyAreAcceptedAsThereArePlaces() throws Exception {
        ports.transactions()
                .commit(
                        ports.contacts()
                                .add(ContactFixture.anIncidentManager("bram").in(ACME)),
                        Optional.empty());
        var function = new Submitting(Pipelines.on(ports, journal, transactions(), brake -> most));
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            most += PLACES;

            var statuses = Concurrently.run(IntStream.range(0, AT_ONCE)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> sample().sentTo(function).status())
                    .toList());

            assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                    .as("repeat %d", repeat)
                    .isEqualTo(Map.of(201, (long) PLACES, 429, (long) AT_ONCE - PLACES));
        }
        assertThat(ports.brakeUses()
                        .find(BrakeUse.Id.of(ACME, BRAM, Brake.INCIDENTS))
                        .used())
                .isEqualTo(REPEATS * PLACES);
        assertThat(incidents()).isEqualTo(REPEATS * PLACES);
        assertThat(linesOfRefusals())
                .as("refusals of one minute, in the audit trail")
                .isEqualTo(1);
    }

    private int incidents() {
        var all = new IncidentFilter(IncidentFilter.Scope.ALL, Optional.empty(), Optional.empty());
        return ports.incidents()
                .view(Callers.customer("acme", "bram"), all, new PageRequest(100, Optional.empty()))
                .subject()
                .items()
                .size();
    }

    /** The clock of the test stands still. */
    private long linesOfRefusals() {
        var all = AuditFilter.NONE;
        return ports
                .auditTrail()
                .view(Callers.customer("acme", "bram"), all, new PageRequest(100, Optional.empty()))
                .subject()
                .items()
                .stream()
                .filter(entry -> entry.result().equals(TooMany.CODE))
                .mapToInt(entry -> entry.times())
                .sum();
    }

    private TransactionRunner transactions() {
        return new TransactionRunner(ports.transactions(), new Backoff(new Random(7), ConcurrentBrakesTest::sleep));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Event sample() {
        return Event.sample("submit-incident-by-incident-manager").withoutHeader("Idempotency-Key");
    }

    /** Takes in incidents, whatever the requests say. */
    private final class Submitting extends HttpFunction {

        Submitting(RequestPipeline pipeline) {
            super(
                    pipeline,
                    Route.customer(
                            "POST /incidents",
                            request -> Parsed.valid(
                                    new SubmitIncident.Report("Printer", "It burns", Severity.HIGH, Optional.empty())),
                            new SubmitIncident(ports.contacts(), ports.incidents(), journal),
                            (request, incident) -> HttpResponse.created("/incidents", Json.EMPTY)));
        }
    }
}
