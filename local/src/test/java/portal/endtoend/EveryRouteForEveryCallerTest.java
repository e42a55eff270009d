package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.contract.OpenApi;
import portal.contract.OpenApi.Operation;
import portal.domain.access.Capability;
import portal.domain.access.Role;
import portal.endtoend.Scenario.Someone;

/**
 * The whole matrix: every operation of openapi.yaml, called by a contact with each set of roles, by nobody, by a system
 * of the vendor with each scope, by a contact of another organization and by a removed contact. The expected answer follows from the
 * capability of the operation and the table of capabilities. A route without a capability or without a sample request
 * fails.
 */
@ExtendWith(SharedPortal.class)
class EveryRouteForEveryCallerTest {

    private static final List<Operation> OPERATIONS = OpenApi.ofProject().operations();

    private final PortalClient portal = SharedPortal.client();

    @Test
    void hasASampleForEveryRoute() {
        assertThat(OPERATIONS)
                .extracting(Operation::routeKey)
                .containsExactlyInAnyOrderElementsOf(SampleRequests.routeKeys());
    }

    @Test
    void isAboutEveryCapability() {
        assertThat(questions()).extracting(Question::capability).contains(Capability.values());
    }

    @TestFactory
    Stream<DynamicContainer> isAnsweredByTheTable() {
        var scenario = new Scenario(portal);
        return questions().map(question -> dynamicContainer(question.name(), cells(scenario, question)));
    }

    /** Every operation, and also every operation with each parameter value that requires another capability. */
    private static Stream<Question> questions() {
        return OPERATIONS.stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(new Question(operation, "", operation.capability())),
                        operation.capabilitiesOfQueries().entrySet().stream()
                                .map(asked -> new Question(operation, "?" + asked.getKey(), asked.getValue()))));
    }

    private Stream<DynamicTest> cells(Scenario scenario, Question question) {
        return callers(scenario).stream()
                .map(caller -> dynamicTest(caller.name(), () -> assertAnswer(scenario, question, caller)));
    }

    private static void assertAnswer(Scenario scenario, Question question, Calling caller) {
        var operation = question.operation();
        var sent = SampleRequests.of(operation.routeKey()).orElseThrow().by(scenario, caller.someone());

        var onRecord = caller.isRecorded() ? onRecord(scenario, caller) : 0;
        var reply = caller.someone().client().request(operation.method(), sent.path() + question.query(), sent.body());

        var expected = caller.expected(question);
        if (expected.equals(SUCCESS)) {
            assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
            assertThat(operation.node().path("responses").has(Integer.toString(reply.status())))
                    .isTrue();
        } else {
            assertThat(reply.status() + " " + reply.code()).isEqualTo(expected);
        }
        if (caller.isRecorded() && !operation.isForBackOffice() && expected.startsWith("403")) {
            assertThat(onRecord(scenario, caller)).isEqualTo(onRecord + 1);
        }
    }

    /** Attempts are privileged, all of them. Those at back-office paths are refused before a function runs. */
    private static int onRecord(Scenario scenario, Calling caller) {
        var refusals = 0;
        for (var path = "/audit?limit=100&actor=" + caller.someone().id(); !path.isEmpty(); ) {
            var page = scenario.boss().get(path).json();
            for (var entry : page.path("items")) {
                refusals += entry.path("result").asText().equals("DONE")
                        ? 0
                        : entry.path("count").asInt();
            }
            path = page.has("next")
                    ? "/audit?limit=100&actor=%s&cursor=%s"
                            .formatted(caller.someone().id(), page.path("next").asText())
                    : "";
        }
        return refusals;
    }

    private List<Calling> callers(Scenario scenario) {
        var callers = new ArrayList<Calling>();
        scenario.contacts().forEach((roles, someone) -> callers.add(new Calling(Kind.CONTACT, roles, someone)));
        var all = Set.of(Role.values());
        callers.add(new Calling(Kind.STRANGER, all, scenario.stranger()));
        callers.add(new Calling(Kind.LEAVER, all, scenario.leaver()));
        Stream.of(Capability.values())
                .flatMap(capability -> capability.scope().stream())
                .forEach(scope -> callers.add(system(scope)));
        callers.add(new Calling(Kind.NOBODY, Set.of(), new Someone("", "x@y.example", portal.nobody())));
        return callers;
    }

    private Calling system(String scope) {
        return new Calling(Kind.SYSTEM, Set.of(), new Someone(scope, "x@y.example", portal.system(scope)));
    }

    private static final String SUCCESS = "success";

    private enum Kind {
        CONTACT {
            @Override
            String expected(Question question, Calling caller) {
                return question.capability().heldWith(caller.roles()) ? SUCCESS : refusal(question.capability());
            }
        },
        STRANGER {
            @Override
            String expected(Question question, Calling caller) {
                if (question.operation().isForBackOffice()) {
                    return "403 forbidden";
                }
                return namesSomethingOfAnOrganization(question.operation()) ? "404 not-found" : SUCCESS;
            }
        },
        LEAVER {
            @Override
            String expected(Question question, Calling caller) {
                return "401 session-ended";
            }
        },
        SYSTEM {
            @Override
            String expected(Question question, Calling caller) {
                return question.capability()
                                .scope()
                                .filter(caller.someone().id()::equals)
                                .isPresent()
                        ? SUCCESS
                        : "403 forbidden";
            }
        },
        NOBODY {
            @Override
            String expected(Question question, Calling caller) {
                return "401 unauthorized";
            }
        };

        abstract String expected(Question question, Calling caller);

        private static String refusal(Capability capability) {
            return capability == Capability.SUBMIT_INCIDENT ? "403 incident-role-required" : "403 forbidden";
        }

        /** Whether the path names something of an organization. A metric belongs to no organization. */
        private static boolean namesSomethingOfAnOrganization(Operation operation) {
            return operation.parameters("path").anyMatch(parameter -> !parameter.equals("metric"));
        }
    }

    /**
     * An operation to call.
     *
     * @param query with its question mark, empty for none
     */
    private record Question(Operation operation, String query, Capability capability) {
        String name() {
            return operation.routeKey() + query;
        }
    }

    /** @param roles the roles of the contact in its organization */
    private record Calling(Kind kind, Set<Role> roles, Someone someone) {

        String name() {
            return switch (kind) {
                case CONTACT -> "contact with " + roles;
                case SYSTEM -> "system with " + someone.id();
                case STRANGER, LEAVER, NOBODY -> kind.toString();
            };
        }

        String expected(Question question) {
            return kind.expected(question, this);
        }

        /** Whether a refusal is in the audit trail of the scenario's organization, which its boss may read. */
        boolean isRecorded() {
            return kind == Kind.CONTACT;
        }
    }
}
