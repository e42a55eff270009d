package portal.workbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.license.Edition;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;

/** Analyses for workbooks, with a summary that counts their rows. */
final class Analyses {

    static final Instant COUNTED_AT = Instant.parse("2026-11-22T13:05:00Z");

    private final List<UserRow> users = new ArrayList<>();
    private final List<EmployeeRow> employees = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final SortedSet<EnvironmentCode> running = new TreeSet<>();
    private String organization = "De Vries & Zonen B.V.";
    private Instant countedAt = COUNTED_AT;

    static Analyses anAnalysis() {
        return new Analyses();
    }

    Analyses of(String organization) {
        this.organization = organization;
        return this;
    }

    Analyses countedAt(Instant moment) {
        countedAt = moment;
        return this;
    }

    Analyses withActive(String code, String environment, UserKind... kinds) {
        return with(aUser(code, Map.of(environment, new Assignment.User(Set.of(kinds), false, false)), Why.ACTIVE));
    }

    Analyses withBlocked(String code, String environment, UserKind... kinds) {
        return with(aUser(
                code, Map.of(environment, new Assignment.User(Set.of(kinds), true, false)), Why.BLOCKED_EVERYWHERE));
    }

    Analyses with(UserRow user) {
        users.add(user);
        return this;
    }

    Analyses with(EmployeeRow employee) {
        employees.add(employee);
        return this;
    }

    Analyses withEnvironment(String code, int users, int employees, Instant reportedAt) {
        environments.add(new Environment(
                new EnvironmentCode(code),
                Map.of(HolderId.Kind.USER, users, HolderId.Kind.EMPLOYEE, employees),
                reportedAt));
        return this;
    }

    Analyses withSnapshotRunning(String code) {
        running.add(new EnvironmentCode(code));
        return this;
    }

    LicenseAnalysis build() {
        return new LicenseAnalysis(
                organization,
                Edition.ENTERPRISE,
                true,
                countedAt,
                Stream.of(Metric.values()).map(this::line).toList(),
                users,
                employees,
                environments,
                running);
    }

    static UserRow aUser(String code, Map<String, Assignment.User> environments, Why why) {
        return aUser(code, Optional.of("Name of " + code), Optional.of("someone@example.com"), environments, why);
    }

    static UserRow aUser(
            String code,
            Optional<String> name,
            Optional<String> email,
            Map<String, Assignment.User> environments,
            Why why) {
        var assignments = new HashMap<EnvironmentCode, Assignment.User>();
        environments.forEach((environment, user) -> assignments.put(new EnvironmentCode(environment), user));
        var counts = new java.util.HashSet<UserKind>();
        if (why == Why.ACTIVE) {
            assignments.values().stream().filter(user -> !user.blocked()).forEach(user -> counts.addAll(user.kinds()));
        }
        var type = assignments.keySet().iterator().next().type();
        return new UserRow(code, name, email, type, assignments, counts, why);
    }

    static EmployeeRow anEmployee(String guid, String environment, boolean inService, EmployeeKind kind, Why why) {
        return new EmployeeRow(
                guid,
                Optional.of("Name of " + guid),
                Map.of(new EnvironmentCode(environment), new Assignment.Employee(inService, kind)),
                Set.of(kind),
                why == Why.IN_SERVICE,
                why);
    }

    private Line line(Metric metric) {
        var used = new HashMap<Pool, Integer>();
        metric.pools().forEach(pool -> used.put(pool, used(pool)));
        return new Line(metric, 2, used);
    }

    private int used(Pool pool) {
        return switch (pool.metric()) {
            case ENVIRONMENTS -> environments.size();
            case EMPLOYEES ->
                Math.toIntExact(employees.stream().filter(EmployeeRow::counts).count());
            case PROFIT_USERS -> users(pool.type().orElseThrow(), UserKind.PROFIT);
            case INSITE_USERS -> users(pool.type().orElseThrow(), UserKind.INSITE);
            case OUTSITE_USERS -> users(pool.type().orElseThrow(), UserKind.OUTSITE);
            case DECLARATIONS -> 7;
            case CLIENTS -> 3;
        };
    }

    private int users(EnvironmentType type, UserKind kind) {
        return Math.toIntExact(users.stream()
                .filter(user -> user.type() == type && user.counts().contains(kind))
                .count());
    }
}
