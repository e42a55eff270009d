package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.Conversation;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.incident.WriteMessage;
import portal.domain.incident.WriteOutcome;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Callers;

/** Many messages and closings of one incident at the same moment. */
@Tag("slow")
class ConcurrentConversationTest {
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final IncidentReference INCIDENT = new IncidentReference(ACME, new IncidentNumber(1001));
    private static final int REPEATS = 30;

    private final DynamoDbPorts ports = DynamoDbPorts.onAnEmptyTable();
    private final Journal journal =
            new Journal(ports.auditTrail(), ports.events(), ports.clock(), () -> UUID.randomUUID()
                    .toString());
    private final WriteMessage writeMessage = new WriteMessage(ports.incidents(), ports.conversations(), journal);
    private final ChangeIncidentStatus changeStatus =
            new ChangeIncidentStatus(ports.incidents(), ports.conversations(), journal);
    private final OrganizationDriver driver =
            new OrganizationDriver(ports, ACME, () -> UUID.randomUUID().toString()).open(Map.of());

    @BeforeEach
    void addAnIncident() {
        var summary = new IncidentSummary(
                ACME,
                INCIDENT.number(),
                "Subject",
                Severity.LOW,
                Optional.empty(),
                new ContactId("anna"),
                "Anna",
                IncidentStatus.OPEN,
                ports.clock().instant(),
                ports.clock().instant());
        ports.transactions().commit(ports.incidents().add(new Incident(summary, "Description")), Optional.empty());
    }

    @Test
    void numbersTheMessagesOfTwentyWithoutGapsOrDoubles() throws Exception {
        Concurrently.run(IntStream.range(0, 20)
                .<Callable<WriteOutcome>>mapToObj(i -> () -> write("Text " + i))
                .toList());

        var conversation = conversation();
        assertThat(conversation.inOrder())
                .extracting(IncidentMessage::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(conversation.inOrder()).extracting(IncidentMessage::text).doesNotHaveDuplicates();
        assertThat(conversation.incident().summary().messageCount()).isEqualTo(20);
        assertListsAgree(conversation);
    }

    @Test
    void takesAMessageBeforeTheClosingOrRefusesIt() throws Exception {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var before = conversation().incident().summary().messageCount();

            var outcomes = Concurrently.<Object>run(List.of(() -> write("Wait"), () -> change(IncidentStatus.CLOSED)));

            var isIn = outcomes.getFirst() instanceof WriteOutcome.Written;
            var conversation = conversation();
            assertThat(isIn || outcomes.getFirst().equals(new WriteOutcome.IncidentIsClosed()))
                    .isTrue();
            assertThat(conversation.incident().summary().status()).isEqualTo(IncidentStatus.CLOSED);
            assertThat(conversation.incident().summary().messageCount()).isEqualTo(isIn ? before + 1 : before);
            assertThat(((Conversation) ((Optional<?>) outcomes.getLast()).orElseThrow()).incident())
                    .isEqualTo(conversation.incident());
            assertListsAgree(conversation);
            change(IncidentStatus.OPEN);
        }
    }

    @Test
    void neverShowsACountThatTheMessagesDoNotHave() throws Exception {
        var writing = IntStream.range(0, 10).<Callable<Object>>mapToObj(i -> () -> write("Text " + i));
        var reading = IntStream.range(0, 60).<Callable<Object>>mapToObj(i -> this::conversation);

        var seen = Concurrently.run(Stream.concat(writing, reading).toList());

        assertThat(seen).filteredOn(Conversation.class::isInstance).hasSize(60).allSatisfy(one -> {
            var conversation = (Conversation) one;
            assertThat(conversation.inOrder())
                    .extracting(IncidentMessage::id)
                    .containsExactlyElementsOf(IntStream.rangeClosed(
                                    1, conversation.incident().summary().messageCount())
                            .boxed()
                            .toList());
        });
    }

    private void assertListsAgree(Conversation conversation) {
        var anna = Callers.customer("acme", "anna");
        for (var scope : IncidentFilter.Scope.values()) {
            var filter = new IncidentFilter(scope, Optional.empty(), Optional.empty());
            assertThat(ports.incidents().view(anna, filter, latest()).subject().items())
                    .containsExactly(conversation.incident().summary());
        }
    }

    private WriteOutcome write(String text) {
        var command = new WriteMessage.SupportCommand(INCIDENT, Optional.empty(), text);
        return driver.settle(() -> decide(writeMessage, command));
    }

    private Optional<Conversation> change(IncidentStatus status) {
        var command = new ChangeIncidentStatus.SupportCommand(INCIDENT, status, Optional.empty(), Optional.empty());
        return driver.settle(() -> decide(changeStatus, command));
    }

    private static <C, S, O> Decision<O> decide(SystemUseCase<C, S, O> useCase, C command) {
        var caller = Callers.backOffice();
        return useCase.decide(caller, useCase.read(caller, command), command);
    }

    private Conversation conversation() {
        return ports.conversations().find(ACME, INCIDENT.number(), latest()).orElseThrow();
    }

    private static PageRequest latest() {
        return new PageRequest(25, Optional.empty());
    }
}
