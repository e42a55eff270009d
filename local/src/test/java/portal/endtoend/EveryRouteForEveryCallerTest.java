package portal.endtoend;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
import portal.domain.access.SupportPerson;
import portal.endtoend.Scenario.Someone;

/**
 * The whole matrix: every operation of openapi.yaml, called by a contact with each set of roles, by nobody, by a system
 * of the vendor with each scope, by somebody of its support, by a contact of another organization and by a removed
 * contact. The expected answer follows from the capability of the operation and the table of capabilities. A route
 * without a capability or without a sample request fails.
 */
@ExtendWith(SharedPortal.class)
class EveryRouteForEveryCallerTest {

    private static final List<Operation> OPERATIONS = OpenApi.ofProject().operationsOfCallers();

    private final PortalClient portal = SharedPortal.client();

    /** A request that is refused uses nothing up, so callers who are refused send the same. */
    private final Map<Question, SampleRequests.Sent> refused = new HashMap<>();

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
        return questions()
                .sorted(comparing(Question::endsSessions))
                .map(question -> dynamicContainer(question.name(), cells(scenario, question)));
    }

    @Test
    void hasASampleOfATakeoverForEveryRouteThatSometimesNeedsMore() {
        assertThat(OPERATIONS)
                .filteredOn(EveryRouteForEveryCallerTest::sometimesNeedsMore)
                .extracting(Operation::routeKey)
                .containsExactlyInAnyOrderElementsOf(SampleRequests.takeovers());
    }

    /**
     * Every operation, and also every operation with each parameter value that requires another capability, and with a
     * request that could hand the organization to somebody else.
     */
    private static Stream<Question> questions() {
        return OPERATIONS.stream().flatMap(operation -> Stream.of(
                        Stream.of(new Question(operation, "", operation.capability(), false)),
                        operation.capabilitiesOfQueries().entrySet().stream()
                                .map(asked -> new Question(operation, "?" + asked.getKey(), asked.getValue(), false)),
                        Stream.of(new Question(operation, "", operation.capability(), true))
                                .filter(question -> sometimesNeedsMore(operation)))
                .flatMap(Function.identity()));
    }

    private static boolean sometimesNeedsMore(Operation operation) {
        return operation.recentSecondFactor().equals("sometimes")
                || operation.settledAdministrator().equals("sometimes");
    }

    /** A takeover is tried by administrators only: of the others the question without it tells. */
    private Stream<DynamicTest> cells(Scenario scenario, Question question) {
        return callers(scenario).stream()
                .filter(caller -> !question.takeover() || caller.roles().contains(Role.ADMINISTRATOR))
                .map(caller -> dynamicTest(caller.name(), () -> assertAnswer(scenario, question, caller)));
    }

    private void assertAnswer(Scenario scenario, Question question, Calling caller) {
        var operation = question.operation();
        var expected = caller.expected(question);
        var isRecorded = caller.isRecorded() && !operation.isForBackOffice() && expected.startsWith("403");
        var sent = expected.equals(SUCCESS)
                ? question.sample().by(scenario, caller.someone())
                : refused.computeIfAbsent(question, asked -> asked.sample().by(scenario, caller.someone()));

        var onRecord = isRecorded ? onRecord(scenario, caller) : 0;
        var reply = caller.someone().client().request(operation.method(), sent.path() + question.query(), sent.body());

        if (expected.equals(SUCCESS)) {
            assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
            assertThat(operation.node().path("responses").has(Integer.toString(reply.status())))
                    .isTrue();
        } else {
            assertThat(reply.status() + " " + reply.code()).isEqualTo(expected);
        }
        if (isRecorded) {
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
        callers.add(new Calling(Kind.LONG_SIGNED_IN, all, scenario.longSignedIn()));
        callers.add(new Calling(Kind.WITHOUT_SECOND_FACTOR, all, scenario.withoutSecondFactor()));
        callers.add(new Calling(Kind.NEW_ADMINISTRATOR, all, scenario.newcomer()));
        callers.add(new Calling(Kind.STRANGER, all, scenario.stranger()));
        callers.add(new Calling(Kind.LEAVER, all, scenario.leaver()));
        Stream.of(Capability.values())
                .flatMap(capability -> capability.scopes().stream())
                .distinct()
                .filter(scope -> !scope.equals(SupportPerson.SCOPE))
                .forEach(scope -> callers.add(system(scope)));
        callers.add(support(Kind.SUPPORT, portal.support(0, true)));
        callers.add(support(Kind.SUPPORT_LONG_SIGNED_IN, portal.support(16 * 60, true)));
        callers.add(support(Kind.SUPPORT_WITHOUT_SECOND_FACTOR, portal.support(0, false)));
        callers.add(new Calling(Kind.NOBODY, Set.of(), new Someone("", "x@y.example", portal.nobody())));
        return callers;
    }

    private Calling system(String scope) {
        return new Calling(Kind.SYSTEM, Set.of(), new Someone(scope, "x@y.example", portal.system(scope)));
    }

    private static Calling support(Kind kind, PortalClient.As client) {
        return new Calling(kind, Set.of(), new Someone(SupportPerson.SCOPE, "x@y.example", client));
    }

    private static final String SUCCESS = "success";

    private enum Kind {
        CONTACT {
            @Override
            String expected(Question question, Calling caller) {
                return question.capability().heldWith(caller.roles()) ? SUCCESS : refusal(question.capability());
            }
        },
        LONG_SIGNED_IN {
            @Override
            String expected(Question question, Calling caller) {
                return withoutARecentSecondFactor(question, caller);
            }
        },
        WITHOUT_SECOND_FACTOR {
            @Override
            String expected(Question question, Calling caller) {
                return withoutARecentSecondFactor(question, caller);
            }
        },
        NEW_ADMINISTRATOR {
            @Override
            String expected(Question question, Calling caller) {
                var settled = question.operation().settledAdministrator();
                return settled.equals("always") || (question.takeover() && settled.equals("sometimes"))
                        ? "403 appointed-recently"
                        : CONTACT.expected(question, caller);
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
                return question.operation().isForBackOffice() ? "403 forbidden" : "401 session-ended";
            }
        },
        SYSTEM {
            @Override
            String expected(Question question, Calling caller) {
                return question.capability().scopes().contains(caller.someone().id()) ? SUCCESS : "403 forbidden";
            }
        },
        SUPPORT {
            @Override
            String expected(Question question, Calling caller) {
                return SYSTEM.expected(question, caller);
            }
        },
        SUPPORT_LONG_SIGNED_IN {
            @Override
            String expected(Question question, Calling caller) {
                var expected = SUPPORT.expected(question, caller);
                return expected.equals(SUCCESS)
                                && question.operation().recentSecondFactor().equals("always")
                        ? "403 recent-second-factor-required"
                        : expected;
            }
        },
        SUPPORT_WITHOUT_SECOND_FACTOR {
            @Override
            String expected(Question question, Calling caller) {
                return SUPPORT_LONG_SIGNED_IN.expected(question, caller);
            }
        },
        NOBODY {
            @Override
            String expected(Question question, Calling caller) {
                return "401 unauthorized";
            }
        };

        abstract String expected(Question question, Calling caller);

        private static String withoutARecentSecondFactor(Question question, Calling caller) {
            var needed = question.takeover()
                    || question.operation().recentSecondFactor().equals("always");
            return needed && !question.operation().isForBackOffice()
                    ? "403 recent-second-factor-required"
                    : CONTACT.expected(question, caller);
        }

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
     * @param takeover whether the request could hand the organization to somebody else
     */
    private record Question(Operation operation, String query, Capability capability, boolean takeover) {
        String name() {
            return operation.routeKey() + query + (takeover ? " (takeover)" : "");
        }

        SampleRequests.Preparation sample() {
            return (takeover ? SampleRequests.takeover(operation.routeKey()) : SampleRequests.of(operation.routeKey()))
                    .orElseThrow();
        }

        /** Whether the caller has no session after it: it comes last. */
        boolean endsSessions() {
            return operation.routeKey().equals("POST /me/sign-out");
        }
    }

    /** @param roles the roles of the contact in its organization */
    private record Calling(Kind kind, Set<Role> roles, Someone someone) {

        String name() {
            return switch (kind) {
                case CONTACT -> "contact with " + roles;
                case SYSTEM -> "system with " + someone.id();
                case LONG_SIGNED_IN,
                        WITHOUT_SECOND_FACTOR,
                        NEW_ADMINISTRATOR,
                        STRANGER,
                        LEAVER,
                        SUPPORT,
                        SUPPORT_LONG_SIGNED_IN,
                        SUPPORT_WITHOUT_SECOND_FACTOR,
                        NOBODY -> kind.toString();
            };
        }

        String expected(Question question) {
            return kind.expected(question, this);
        }

        /** Whether a refusal is in the audit trail of the scenario's organization, which its boss may read. */
        boolean isRecorded() {
            return switch (kind) {
                case CONTACT, LONG_SIGNED_IN, WITHOUT_SECOND_FACTOR, NEW_ADMINISTRATOR -> true;
                case STRANGER, LEAVER, SYSTEM, SUPPORT, SUPPORT_LONG_SIGNED_IN, SUPPORT_WITHOUT_SECOND_FACTOR, NOBODY ->
                    false;
            };
        }
    }
}
