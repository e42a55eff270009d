package portal.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import portal.benchmarks.Meter.Usage;
import portal.functions.followincidents.FollowIncidentsHandler;
import portal.functions.mutatelicense.MutateLicenseHandler;
import portal.functions.readlicense.ReadLicenseHandler;
import portal.functions.submitincident.SubmitIncidentHandler;

/**
 * Measures what one request asks of the store in organizations of several sizes. No request may ask more in a larger
 * organization.
 */
final class RequestCosts {

    /** No organization has a user with this number or a higher one. */
    private static final int NEWCOMER = 900_000;

    private static final String USER = "/organizations/{org}/environments/{code}/users/{userCode}";

    private final Bench bench;
    private final int repetitions;
    private final RequestStreamHandler claimSeats;
    private final RequestStreamHandler mutateLicense;
    private final RequestStreamHandler readLicense;
    private final RequestStreamHandler submitIncident;
    private final RequestStreamHandler followIncidents;

    /** @param repetitions how often each request is sent; the result is the mean */
    RequestCosts(Bench bench, int repetitions) {
        this.bench = bench;
        this.repetitions = repetitions;
        var environment = bench.environment();
        claimSeats = bench.claimSeats();
        mutateLicense = FunctionBeans.entry(MutateLicenseHandler.class, environment);
        readLicense = FunctionBeans.entry(ReadLicenseHandler.class, environment);
        submitIncident = FunctionBeans.entry(SubmitIncidentHandler.class, environment);
        followIncidents = FunctionBeans.entry(FollowIncidentsHandler.class, environment);
    }

    /** Measures each operation in each organization, one operation after the other. */
    List<Cost> measure(List<Integer> sizes) {
        var bySize = sizes.stream()
                .map(size -> measure(bench.organization(size), size))
                .toList();
        return IntStream.range(0, bySize.getFirst().size())
                .boxed()
                .flatMap(operation -> bySize.stream().map(costs -> costs.get(operation)))
                .toList();
    }

    MarkdownTable table(List<Integer> sizes) {
        var table = MarkdownTable.of(
                "What a request asks of DynamoDB",
                "request",
                "users",
                "requests to DynamoDB",
                "read units",
                "write units",
                "units, to the smallest organization");
        var smallest = Usage.NONE;
        for (var cost : measure(sizes)) {
            smallest = cost.users() == sizes.getFirst() ? cost.usage() : smallest;
            table.row(
                    cost.operation(),
                    MarkdownTable.number(cost.users()),
                    MarkdownTable.number(cost.usage().requests()),
                    MarkdownTable.number(cost.usage().readUnits()),
                    MarkdownTable.number(cost.usage().writeUnits()),
                    MarkdownTable.ratio(cost.usage().units() / smallest.units()));
        }
        return table.build();
    }

    private List<Cost> measure(SampleOrganization organization, int users) {
        return operations(organization).stream()
                .map(operation -> new Cost(operation.name(), users, mean(operation)))
                .toList();
    }

    private Usage mean(Operation operation) {
        return Meter.measure(() -> IntStream.range(0, repetitions).forEach(operation::run))
                .times(1.0 / repetitions);
    }

    /** The operations in their order: each works on the result of the one before. */
    private List<Operation> operations(SampleOrganization organization) {
        return List.of(
                new Operation("claim a seat for a new user", claimSeats, i -> claim(organization, i)),
                new Operation("claim it again", claimSeats, i -> claim(organization, i)),
                new Operation("remove the user", claimSeats, i -> user("DELETE", organization, i, "")),
                new Operation("change the license", mutateLicense, i -> mutation(organization, i)),
                new Operation("GET /license", readLicense, i -> license(organization)),
                new Operation("submit an incident", submitIncident, i -> incident(organization)),
                new Operation("a page of incidents", followIncidents, i -> byBoss(organization, "GET /incidents", "")));
    }

    static Call claim(SampleOrganization organization, int number) {
        return user("PUT", organization, number, """
            {"kinds": ["PROFIT", "INSITE"], "name": "Newcomer %d", "email": "newcomer%d@sample.example"}
            """.formatted(number, number));
    }

    private static Call user(String method, SampleOrganization organization, int number, String body) {
        var parameters = Map.of(
                "org", organization.id().value(),
                "code", SampleOrganization.firstEnvironment().value(),
                "userCode", SampleOrganization.code(NEWCOMER + number));
        return Call.byBackOffice(method + " " + USER, parameters, body);
    }

    static Call mutation(SampleOrganization organization, int number) {
        return byBoss(organization, "POST /license/mutations", """
            {"changes": [{"metric": "PROFIT_USERS", "maximum": %d}]}
            """.formatted(SampleOrganization.MAXIMUM + number + 1));
    }

    static Call license(SampleOrganization organization) {
        return byBoss(organization, "GET /license", "");
    }

    static Call incident(SampleOrganization organization) {
        return byBoss(organization, "POST /incidents", """
            {"subject": "Payslips stay empty", "description": "Since this morning, for everybody.", "severity": "HIGH"}
            """);
    }

    private static Call byBoss(SampleOrganization organization, String route, String body) {
        return Call.byCustomer(organization.id().value(), SampleOrganization.BOSS, route, body);
    }

    /** @param usage the mean usage of one request */
    record Cost(String operation, int users, Usage usage) {}

    private record Operation(String name, RequestStreamHandler function, IntFunction<Call> call) {

        void run(int number) {
            call.apply(number).sentTo(function);
        }
    }
}
