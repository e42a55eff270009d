package portal.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.adapters.text.WorkbookMessage;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.license.Cleanup;
import portal.domain.license.DailyUsage;
import portal.domain.usage.Assignment;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;

/** The lists of an analysis in one language, the same for every kind of file. */
final class AnalysisLists {

    private final WorkbookWording wording;

    AnalysisLists(WorkbookWording wording) {
        this.wording = wording;
    }

    AnalysisList<Line> summary() {
        return new AnalysisList<>(wording.say(WorkbookMessage.SHEET_SUMMARY), figures(Function.identity()));
    }

    AnalysisList<DayLine> days() {
        var columns = new ArrayList<Column<DayLine>>();
        columns.add(new Column.Day<>(wording.say(WorkbookMessage.DATE), DayLine::date));
        columns.addAll(figures(DayLine::line));
        return new AnalysisList<>(wording.say(WorkbookMessage.SHEET_DAYS), columns);
    }

    private <R> List<Column<R>> figures(Function<R, Line> line) {
        var columns = new ArrayList<Column<R>>();
        columns.add(new Column.Term<>(
                wording.say(WorkbookMessage.METRIC),
                row -> wording.metric(line.apply(row).metric())));
        columns.add(new Column.Count<>(
                wording.say(WorkbookMessage.MAXIMUM),
                row -> line.apply(row).entitlement().maximum().value()));
        columns.add(new Column.Count<>(
                wording.say(WorkbookMessage.GRANTED),
                row -> line.apply(row).entitlement().granted().value()));
        columns.add(new Column.OptionalCount<>(
                wording.say(WorkbookMessage.USED, wording.say(WorkbookMessage.WHOLE_LICENSE)),
                row -> used(line.apply(row), Optional.empty())));
        for (var type : EnvironmentType.values()) {
            columns.add(new Column.OptionalCount<>(
                    wording.say(WorkbookMessage.USED, wording.type(type)),
                    row -> used(line.apply(row), Optional.of(type))));
        }
        columns.add(new Column.Count<>(
                wording.say(WorkbookMessage.AVAILABLE), row -> line.apply(row).available()));
        columns.add(new Column.Share<>(wording.say(WorkbookMessage.SHARE), row -> share(line.apply(row))));
        return columns;
    }

    private static OptionalInt used(Line line, Optional<EnvironmentType> type) {
        return line.metric().pools().stream()
                .filter(pool -> pool.type().equals(type))
                .mapToInt(line::used)
                .findFirst();
    }

    /** Empty when nothing is allowed: there is nothing that it is a part of. */
    static Optional<Double> share(Line line) {
        var maximum = line.entitlement().maximum().value();
        return maximum == 0 ? Optional.empty() : Optional.of(line.fullest() / (double) maximum);
    }

    /** By metric, so that the days of one follow each other, and then by date. */
    static List<DayLine> lines(List<DailyUsage> days) {
        var inOrder =
                days.stream().sorted(Comparator.comparing(DailyUsage::date)).toList();
        return Stream.of(Metric.values())
                .flatMap(metric -> inOrder.stream().map(day -> DayLine.of(day, metric)))
                .toList();
    }

    AnalysisList<Advice> advice() {
        return new AnalysisList<>(
                wording.say(WorkbookMessage.SHEET_ADVICE),
                List.of(
                        new Column.Term<>(
                                wording.say(WorkbookMessage.METRIC),
                                advice -> wording.metric(advice.pool().pool().metric())),
                        new Column.Term<>(wording.say(WorkbookMessage.TYPE), advice -> advice.pool()
                                .pool()
                                .type()
                                .map(wording::type)
                                .orElseGet(() -> wording.say(WorkbookMessage.WHOLE_LICENSE))),
                        new Column.Count<>(
                                wording.say(WorkbookMessage.MAXIMUM),
                                advice -> advice.pool().maximum().value()),
                        new Column.Count<>(wording.say(WorkbookMessage.IN_USE), advice -> advice.pool()
                                .used()),
                        new Column.Count<>(wording.say(WorkbookMessage.STEP), Advice::number),
                        new Column.Term<>(
                                wording.say(WorkbookMessage.TO_DO),
                                advice -> wording.treatment(advice.step().treatment())),
                        new Column.Text<>(wording.say(WorkbookMessage.WHO), advice -> advice.step()
                                .holder()),
                        new Column.Text<>(
                                wording.say(WorkbookMessage.NAME),
                                advice -> advice.step().name().orElse("")),
                        new Column.Text<>(
                                wording.say(WorkbookMessage.WHERE),
                                advice -> codes(advice.step().environments())),
                        new Column.Moment<>(wording.say(WorkbookMessage.LAST_ACTIVE), advice -> advice.step()
                                .lastActiveAt())));
    }

    static List<Advice> advice(List<Cleanup> cleanups) {
        return cleanups.stream()
                .flatMap(cleanup -> IntStream.range(0, cleanup.steps().size())
                        .mapToObj(index -> new Advice(
                                cleanup.pool(), index + 1, cleanup.steps().get(index))))
                .toList();
    }

    AnalysisList<HolderRow> of(HolderId.Kind kind) {
        return switch (kind) {
            case USER -> users();
            case EMPLOYEE -> employees();
            case DECLARATION ->
                mentions(WorkbookMessage.SHEET_DECLARATIONS, WorkbookMessage.DECLARATION, Metric.DECLARATIONS);
            case CLIENT -> mentions(WorkbookMessage.SHEET_CLIENTS, WorkbookMessage.CLIENT, Metric.CLIENTS);
        };
    }

    private AnalysisList<HolderRow> users() {
        var columns = new ArrayList<Column<HolderRow>>();
        columns.add(new Column.Text<>(wording.say(WorkbookMessage.CODE), HolderRow::holder));
        columns.add(name());
        columns.add(new Column.Text<>(
                wording.say(WorkbookMessage.EMAIL), row -> row.person().email().orElse("")));
        columns.add(new Column.Term<>(
                wording.say(WorkbookMessage.KINDS),
                row -> wording.kinds(user(row).kinds())));
        columns.add(environment());
        columns.add(type());
        columns.add(yesOrNo(WorkbookMessage.IS_BLOCKED, row -> user(row).blocked()));
        columns.add(yesOrNo(WorkbookMessage.IS_CO_WORKING, row -> user(row).coWorking()));
        for (var kind : UserKind.values()) {
            columns.add(seat(wording.say(WorkbookMessage.COUNTS_AS, wording.kind(kind)), kind.metric()));
        }
        columns.add(why());
        columns.add(new Column.Moment<>(wording.say(WorkbookMessage.LAST_ACTIVE), row -> row.assignment()
                .lastActiveAt()));
        return new AnalysisList<>(wording.say(WorkbookMessage.SHEET_USERS), columns);
    }

    private AnalysisList<HolderRow> employees() {
        var columns = new ArrayList<Column<HolderRow>>();
        columns.add(new Column.Text<>(wording.say(WorkbookMessage.GUID), HolderRow::holder));
        columns.add(name());
        columns.add(new Column.Term<>(
                wording.say(WorkbookMessage.KIND),
                row -> wording.kind(employee(row).kind())));
        columns.add(environment());
        columns.add(type());
        columns.add(yesOrNo(WorkbookMessage.IS_IN_SERVICE, row -> employee(row).inService()));
        columns.add(seat(wording.say(WorkbookMessage.COUNTS), Metric.EMPLOYEES));
        columns.add(why());
        return new AnalysisList<>(wording.say(WorkbookMessage.SHEET_EMPLOYEES), columns);
    }

    private AnalysisList<HolderRow> mentions(WorkbookMessage name, WorkbookMessage what, Metric metric) {
        var columns = new ArrayList<Column<HolderRow>>();
        columns.add(new Column.Text<>(wording.say(what), HolderRow::holder));
        columns.add(environment());
        columns.add(type());
        columns.add(seat(wording.say(WorkbookMessage.COUNTS), metric));
        columns.add(why());
        return new AnalysisList<>(wording.say(name), columns);
    }

    private Column<HolderRow> name() {
        return new Column.Text<>(
                wording.say(WorkbookMessage.NAME), row -> row.person().name().orElse(""));
    }

    private Column<HolderRow> environment() {
        return new Column.Term<>(wording.say(WorkbookMessage.ENVIRONMENT), row -> row.environment()
                .value());
    }

    private Column<HolderRow> type() {
        return new Column.Term<>(
                wording.say(WorkbookMessage.TYPE),
                row -> wording.type(row.environment().type()));
    }

    private Column<HolderRow> yesOrNo(WorkbookMessage header, Predicate<HolderRow> value) {
        return new Column.Term<>(
                wording.say(header), row -> wording.say(value.test(row) ? WorkbookMessage.YES : WorkbookMessage.NO));
    }

    /** 1 in the row that has the seat, otherwise 0. */
    private static Column<HolderRow> seat(String header, Metric metric) {
        return new Column.Count<>(header, row -> row.seats().contains(metric) ? 1 : 0);
    }

    private Column<HolderRow> why() {
        return new Column.Term<>(wording.say(WorkbookMessage.WHY), wording::why);
    }

    private static Assignment.User user(HolderRow row) {
        return (Assignment.User) row.assignment();
    }

    private static Assignment.Employee employee(HolderRow row) {
        return (Assignment.Employee) row.assignment();
    }

    AnalysisList<Environment> environments(Set<EnvironmentCode> snapshotsRunning) {
        var columns = new ArrayList<Column<Environment>>();
        columns.add(new Column.Text<>(
                wording.say(WorkbookMessage.ENVIRONMENT),
                environment -> environment.code().value()));
        columns.add(new Column.Term<>(
                wording.say(WorkbookMessage.TYPE),
                environment -> wording.type(environment.code().type())));
        columns.add(holders(WorkbookMessage.USERS, HolderId.Kind.USER));
        columns.add(holders(WorkbookMessage.EMPLOYEES, HolderId.Kind.EMPLOYEE));
        columns.add(holders(WorkbookMessage.DECLARATIONS, HolderId.Kind.DECLARATION));
        columns.add(holders(WorkbookMessage.CLIENTS, HolderId.Kind.CLIENT));
        columns.add(new Column.Moment<>(
                wording.say(WorkbookMessage.REPORTED_AT), environment -> Optional.of(environment.reportedAt())));
        columns.add(new Column.Term<>(
                wording.say(WorkbookMessage.REPORT),
                environment -> wording.say(
                        snapshotsRunning.contains(environment.code())
                                ? WorkbookMessage.REPORT_RUNNING
                                : WorkbookMessage.REPORT_COMPLETE)));
        return new AnalysisList<>(wording.say(WorkbookMessage.SHEET_ENVIRONMENTS), columns);
    }

    private Column<Environment> holders(WorkbookMessage header, HolderId.Kind kind) {
        return new Column.Count<>(wording.say(header), environment -> environment.count(kind));
    }

    /** Such as {@code O12345AA, T12345AA}. */
    static String codes(Iterable<EnvironmentCode> environments) {
        var codes = new ArrayList<String>();
        environments.forEach(code -> codes.add(code.value()));
        return String.join(", ", codes);
    }

    /** What was allowed and in use of a metric on a day. */
    record DayLine(LocalDate date, Line line) {

        static DayLine of(DailyUsage day, Metric metric) {
            var used = new HashMap<Pool, Integer>();
            metric.pools().forEach(pool -> used.put(pool, day.used().getOrDefault(pool, 0)));
            return new DayLine(day.date(), new Line(metric, day.entitlement(metric), used));
        }
    }

    /** @param number of the step among those for its pool */
    record Advice(Occupancy pool, int number, Cleanup.Step step) {}
}
