package portal.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.contract.OpenApi.Operation;
import portal.domain.access.Brake;
import portal.domain.access.SupportPerson;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.TemplateReader;
import portal.platform.wiring.BrakeSettings;

/** Compares the operations of the document with the template and the handlers. */
class OperationsTest {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final List<Operation> OPERATIONS = OpenApi.ofProject().operations();

    static List<Operation> operations() {
        return OPERATIONS;
    }

    static List<Operation> operationsOfCallers() {
        return OpenApi.ofProject().operationsOfCallers();
    }

    static List<Function> functions() throws IOException {
        return TemplateReader.read(OpenApi.ROOT.resolve("template.yaml"), Map.of()).functions().stream()
                .filter(function -> !function.routes().isEmpty())
                .map(Function::new)
                .toList();
    }

    @Test
    void areExactlyTheRoutesOfTheTemplate() throws IOException {
        var routes = functions().stream().flatMap(Function::routeKeys).toList();
        assertThat(OPERATIONS).extracting(Operation::routeKey).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(OPERATIONS)
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+[A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void areTheRoutesOfTheirHandler(Function function) {
        assertThat(function.routes().keySet())
                .isNotEmpty()
                .isEqualTo(function.routeKeys().collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nameTheCapabilityOfTheirRoute(Function function) {
        assertThat(function.operations()).isNotEmpty().allSatisfy(operation -> {
            var capability = function.routes().get(operation.routeKey()).capability();
            if (operation.isOpen()) {
                assertThat(capability).isEmpty();
                assertThat(operation.node().has("x-capability")).isFalse();
            } else {
                assertThat(capability).contains(operation.capability());
            }
        });
    }

    /** Links from a mail, whose tokens say enough. */
    @Test
    void askForACallerSaveThoseOfLinks() {
        assertThat(OPERATIONS)
                .filteredOn(Operation::isOpen)
                .extracting(Operation::routeKey)
                .containsExactlyInAnyOrder(
                        "GET /downloads/{token}", "GET /unsubscribe/{token}", "POST /unsubscribe/{token}");
    }

    /** Elsewhere only the gateway answers 429, in its own form. */
    @ParameterizedTest
    @MethodSource("functions")
    void describeTheRefusalOfTheirBrake(Function function) {
        assertThat(function.operations()).isNotEmpty().allSatisfy(operation -> assertThat(operation
                        .node()
                        .path("responses")
                        .path("429")
                        .path("$ref")
                        .asText())
                .endsWith(
                        function.routes().get(operation.routeKey()).brake().isPresent()
                                ? "/TooMany"
                                : "/TooManyRequests"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void haveTheNumbersOfTheirBrakesFromTheTemplate(Function function) {
        var numbers = Stream.of(Brake.values()).map(BrakeSettings::variable).collect(toSet());
        var used = function.routes().values().stream()
                .flatMap(route -> route.brake().stream())
                .map(BrakeSettings::variable)
                .collect(toSet());
        assertThat(function.definition().environment().keySet().stream()
                        .filter(numbers::contains)
                        .collect(toSet()))
                .isEqualTo(used);
    }

    @Test
    void useEveryBrake() throws IOException {
        assertThat(functions().stream()
                        .flatMap(function -> function.routes().values().stream())
                        .flatMap(route -> route.brake().stream())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(Brake.values());
    }

    /** API Gateway checks the scopes of the template, and the function those of its route. */
    @ParameterizedTest
    @MethodSource("functions")
    void askForTheScopesOfTheTemplate(Function function) {
        assertThat(function.operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.scopesOfBackOffice())
                .isEqualTo(function.scopes(operation.routeKey())));
    }

    @ParameterizedTest
    @MethodSource("operationsOfCallers")
    void requireACapabilityOfTheirCallers(Operation operation) {
        assertThat(operation.capability().scopes()).isEqualTo(operation.scopesOfBackOffice());
        assertThat(operation.schemes())
                .containsExactlyElementsOf(
                        operation.isForBackOffice()
                                ? operation.scopesOfBackOffice().stream()
                                        .map(scope -> scope.equals(SupportPerson.SCOPE) ? "desk" : "backOffice")
                                        .toList()
                                : List.of("session"));
        assertThat(operation.path().matches("/(organizations|support|announcements)(/.*)?"))
                .isEqualTo(operation.isForBackOffice());
    }

    /** Of those of contacts, the matrix of all callers tells. */
    @ParameterizedTest
    @MethodSource("functions")
    void sayWhereThePeopleOfSupportNeedARecentSecondFactor(Function function) {
        assertThat(function.operations().filter(Operation::isForBackOffice)).allSatisfy(operation -> assertThat(
                        operation.recentSecondFactor())
                .as(operation.routeKey())
                .isEqualTo(function.routes().get(operation.routeKey()).needsRecentSecondFactor() ? "always" : ""));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void describeTheParametersThatTheirRouteTakes(Function function) {
        assertThat(function.operations()).isNotEmpty().allSatisfy(operation -> {
            var route = function.routes().get(operation.routeKey());
            assertThat(operation.parameters("query")).containsExactlyInAnyOrderElementsOf(route.parameters());
            for (var header : List.of("If-Match", "If-None-Match")) {
                assertThat(operation.parameters("header").anyMatch(header::equals))
                        .as(operation.routeKey() + " " + header)
                        .isEqualTo(route.guarded());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refuseParametersThatTheyDoNotHave(Operation operation) {
        assertThat(operation.node().path("responses").has("422")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describeTheParametersOfTheirPath(Operation operation) {
        var named = PATH_PARAMETER
                .matcher(operation.path())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(operation.parameters("path")).containsExactlyElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takeALanguageAndOnAPostAnIdempotencyKey(Operation operation) {
        var headers = operation.parameters("header").collect(toSet());
        assertThat(headers).contains("Accept-Language");
        assertThat(headers.contains("Idempotency-Key"))
                .isEqualTo(operation.method().equals("POST") && !operation.isOpen());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areExplainedUnderAKnownTag(Operation operation) {
        assertThat(operation.node().path("summary").asText()).isNotBlank().doesNotEndWith(".");
        assertThat(operation.node().path("description").asText()).isNotBlank();
        assertThat(Set.of(
                        "Incidents",
                        "License",
                        "Second factor",
                        "Contacts",
                        "Audit",
                        "Organizations",
                        "Usage",
                        "Mails",
                        "Downloads",
                        "Announcements"))
                .contains(operation.node().path("tags").path(0).asText());
    }

    /** A function with routes, and their operations. */
    record Function(FunctionDefinition definition) {
        Stream<String> routeKeys() {
            return definition.routes().stream().map(route -> route.method() + " " + route.path());
        }

        Stream<Operation> operations() {
            var routes = routeKeys().collect(toSet());
            return OPERATIONS.stream().filter(operation -> routes.contains(operation.routeKey()));
        }

        List<String> scopes(String routeKey) {
            return definition.routes().stream()
                    .filter(route -> routeKey.equals(route.method() + " " + route.path()))
                    .findFirst()
                    .orElseThrow()
                    .scopes();
        }

        Map<String, HandlerRoutes.HandlerRoute> routes() {
            return HandlerRoutes.of(definition);
        }

        @Override
        public String toString() {
            return definition.name();
        }
    }
}
