package portal.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.license.Cleanup;
import portal.domain.license.DailyUsage;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;

/** Analyses for files, with a summary that counts their rows. */
final class Analyses {

    static final Instant COUNTED_AT = Instant.parse("2026-11-22T13:05:00Z");

    private static final SeatCount MAXIMUM = new SeatCount(2);
    private static final SeatCount GRANTED = new SeatCount(3);

    private final List<HolderRow> rows = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final List<DailyUsage> days = new ArrayList<>();
    private final List<Cleanup> advice = new ArrayList<>();
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
        var metrics = new TreeSet<Metric>();
        Stream.of(kinds).map(UserKind::metric).forEach(metrics::add);
        return with(aUser(code, environment, metrics, HolderRow.Why.COUNTS, kinds));
    }

    Analyses withBlocked(String code, String environment, UserKind... kinds) {
        return with(aUser(code, environment, Set.of(), HolderRow.Why.BLOCKED, kinds));
    }

    Analyses with(HolderRow row) {
        rows.add(row);
        return this;
    }

    Analyses withEmployee(String guid, boolean inService, EmployeeKind kind, HolderRow.Why why) {
        return with(new HolderRow(
                HolderId.Kind.EMPLOYEE,
                guid,
                new Person(Optional.of("Name of " + guid), Optional.empty()),
                new EnvironmentCode("O12345AA"),
                new Assignment.Employee(inService, kind),
                why == HolderRow.Why.COUNTS ? Set.of(Metric.EMPLOYEES) : Set.of(),
                why,
                Optional.empty()));
    }

    Analyses withMention(HolderId.Kind kind, String id, Metric metric) {
        return with(new HolderRow(
                kind,
                id,
                Person.UNKNOWN,
                new EnvironmentCode("O12345AA"),
                new Assignment.Mention(),
                Set.of(metric),
                HolderRow.Why.COUNTS,
                Optional.empty()));
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

    Analyses withDay(String date, int profitUsers) {
        days.add(new DailyUsage(
                LocalDate.parse(date),
                Map.of(Metric.PROFIT_USERS, new Entitlement(MAXIMUM, GRANTED)),
                Map.of(Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION), profitUsers)));
        return this;
    }

    Analyses withAdvice(Cleanup.Step... steps) {
        var pool = new Occupancy(Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION), MAXIMUM, 2, 0);
        advice.add(new Cleanup(pool, 1, List.of(steps)));
        return this;
    }

    static HolderRow aUser(String code, String environment, Set<Metric> seats, HolderRow.Why why, UserKind... kinds) {
        var person = new Person(Optional.of("Name of " + code), Optional.of("someone@example.com"));
        var assignment = new Assignment.User(Set.of(kinds), why == HolderRow.Why.BLOCKED, false, Optional.empty());
        return aUser(code, person, environment, assignment, seats, why, Optional.empty());
    }

    static HolderRow aUser(
            String code,
            Person person,
            String environment,
            Assignment.User assignment,
            Set<Metric> seats,
            HolderRow.Why why,
            Optional<String> countedIn) {
        return new HolderRow(
                HolderId.Kind.USER,
                code,
                person,
                new EnvironmentCode(environment),
                assignment,
                seats,
                why,
                countedIn.map(EnvironmentCode::new));
    }

    byte[] xlsx(Language language) {
        return file(new StreamedFiles(), AnalysisRequest.Format.XLSX, language);
    }

    byte[] xlsx(int rowsOfASheet) {
        return file(new StreamedFiles(rowsOfASheet), AnalysisRequest.Format.XLSX, Language.EN);
    }

    byte[] csv(Language language) {
        return file(new StreamedFiles(), AnalysisRequest.Format.CSV, language);
    }

    String name(AnalysisRequest.Format format, Language language) {
        try (var file = new StreamedFiles().begin(format, language)) {
            return file.finish(analysis()).name();
        }
    }

    private byte[] file(StreamedFiles files, AnalysisRequest.Format format, Language language) {
        try (var file = files.begin(format, language)) {
            rows.forEach(file::add);
            return content(file.finish(analysis()));
        }
    }

    private static byte[] content(AnalysisFile.Document document) {
        try {
            var content = Files.readAllBytes(document.path());
            if (content.length != document.size()) {
                throw new AssertionError("The file has another size than it says");
            }
            return content;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    LicenseAnalysis analysis() {
        var holders = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        rows.forEach(row -> holders.merge(row.kind(), 1, Integer::sum));
        return new LicenseAnalysis(
                organization,
                Edition.ENTERPRISE,
                true,
                countedAt,
                Stream.of(Metric.values()).map(this::line).toList(),
                holders,
                rows.size(),
                advice,
                environments,
                days,
                running);
    }

    private Line line(Metric metric) {
        var used = new HashMap<Pool, Integer>();
        metric.pools().forEach(pool -> used.put(pool, used(pool)));
        return new Line(metric, new Entitlement(MAXIMUM, GRANTED), used);
    }

    private int used(Pool pool) {
        return pool.metric() == Metric.ENVIRONMENTS
                ? environments.size()
                : Math.toIntExact(rows.stream()
                        .filter(row -> row.seats().contains(pool.metric()))
                        .filter(row ->
                                pool.metric().pool(row.environment().type()).equals(pool))
                        .count());
    }
}
