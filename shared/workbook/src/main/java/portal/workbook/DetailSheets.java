package portal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import portal.adapters.text.WorkbookMessage;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.UserKind;

/** The sheets that account for the summary, row by row. */
final class DetailSheets {

    private final WorkbookWording wording;
    private final int rowsPerSheet;

    DetailSheets(WorkbookWording wording, int rowsPerSheet) {
        this.wording = wording;
        this.rowsPerSheet = rowsPerSheet;
    }

    /** @return the sizes of the sheets */
    List<SheetSize> write(Workbook workbook, LicenseAnalysis analysis) throws IOException {
        var environments = analysis.environments().stream()
                .sorted(Comparator.comparing(Environment::code))
                .toList();
        var sizes = new ArrayList<SheetSize>();
        sizes.addAll(sheets(WorkbookMessage.SHEET_USERS, userColumns()).write(workbook, analysis.users()));
        sizes.addAll(sheets(WorkbookMessage.SHEET_EMPLOYEES, employeeColumns()).write(workbook, analysis.employees()));
        sizes.addAll(sheets(WorkbookMessage.SHEET_ENVIRONMENTS, environmentColumns(analysis.snapshotsRunning()))
                .write(workbook, environments));
        return sizes;
    }

    private <R> RowSheets<R> sheets(WorkbookMessage name, List<Column<R>> columns) {
        return new RowSheets<>(wording.say(name), wording.footer(), columns, rowsPerSheet);
    }

    private List<Column<UserRow>> userColumns() {
        return List.of(
                new Column.Text<>(wording.say(WorkbookMessage.CODE), 20, UserRow::code),
                new Column.Text<>(wording.say(WorkbookMessage.NAME), 26, user -> user.name()
                        .orElse("")),
                new Column.Text<>(wording.say(WorkbookMessage.EMAIL), 32, user -> user.email()
                        .orElse("")),
                new Column.Text<>(wording.say(WorkbookMessage.TYPE), 15, user -> wording.type(user.type())),
                new Column.Text<>(
                        wording.say(WorkbookMessage.ENVIRONMENTS), 44, user -> wording.users(user.environments())),
                countsAs(UserKind.PROFIT),
                countsAs(UserKind.INSITE),
                countsAs(UserKind.OUTSITE),
                new Column.Text<>(wording.say(WorkbookMessage.WHY), 50, user -> wording.why(user.why())));
    }

    private Column<UserRow> countsAs(UserKind kind) {
        return new Column.Count<>(
                wording.say(WorkbookMessage.COUNTS_AS, wording.kind(kind)),
                12,
                user -> user.counts().contains(kind) ? 1 : 0);
    }

    private List<Column<EmployeeRow>> employeeColumns() {
        return List.of(
                new Column.Text<>(wording.say(WorkbookMessage.GUID), 40, EmployeeRow::guid),
                new Column.Text<>(wording.say(WorkbookMessage.NAME), 26, employee -> employee.name()
                        .orElse("")),
                new Column.Text<>(
                        wording.say(WorkbookMessage.ENVIRONMENTS),
                        50,
                        employee -> wording.employees(employee.environments())),
                new Column.Count<>(wording.say(WorkbookMessage.COUNTS), 12, employee -> employee.counts() ? 1 : 0),
                new Column.Text<>(wording.say(WorkbookMessage.WHY), 50, employee -> wording.why(employee.why())));
    }

    private List<Column<Environment>> environmentColumns(Set<EnvironmentCode> snapshotsRunning) {
        return List.of(
                new Column.Text<>(wording.say(WorkbookMessage.ENVIRONMENT), 16, environment -> environment
                        .code()
                        .value()),
                new Column.Text<>(
                        wording.say(WorkbookMessage.TYPE),
                        16,
                        environment -> wording.type(environment.code().type())),
                holders(WorkbookMessage.USERS, HolderId.Kind.USER),
                holders(WorkbookMessage.EMPLOYEES, HolderId.Kind.EMPLOYEE),
                new Column.Moment<>(wording.say(WorkbookMessage.REPORTED_AT), 20, Environment::reportedAt),
                new Column.Text<>(
                        wording.say(WorkbookMessage.REPORT),
                        40,
                        environment -> snapshotsRunning.contains(environment.code())
                                ? wording.say(WorkbookMessage.REPORT_RUNNING)
                                : wording.say(WorkbookMessage.REPORT_COMPLETE)));
    }

    private Column<Environment> holders(WorkbookMessage header, HolderId.Kind kind) {
        return new Column.Count<>(wording.say(header), 18, environment -> environment.count(kind));
    }
}
