package portal.benchmarks.child;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.license.Edition;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.UserKind;
import portal.workbook.StreamedFiles;

/**
 * Writes the sheet of users of a license analysis, with the portal's writer or with the streaming writer of Apache POI:
 * the same rows, columns, formats of cells and compression.
 */
public final class WritesWorkbook {

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final List<EnvironmentCode> ENVIRONMENTS =
            List.of(new EnvironmentCode("O12345AA"), new EnvironmentCode("O12345AB"), new EnvironmentCode("T12345AA"));
    private static final List<String> HEADER = List.of(
            "User code",
            "Name",
            "E-mail",
            "Kinds",
            "Environment",
            "Environment type",
            "Blocked",
            "Co-working user",
            "Counts as Profit",
            "Counts as InSite",
            "Counts as OutSite",
            "Why",
            "Last active (Dutch time)");

    private WritesWorkbook() {}

    /**
     * Writes the milliseconds of processor time to the standard output, once the file is there.
     *
     * @param arguments {@code portal} or {@code poi}, the number of rows, and the file
     */
    public static void main(String[] arguments) throws IOException {
        var rows = Integer.parseInt(arguments[1]);
        var file = Path.of(arguments[2]);
        if (arguments[0].equals("poi")) {
            byPoi(rows, file);
        } else {
            byPortal(rows, file);
        }
        var taken = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(taken.toMillis());
    }

    private static void byPortal(int rows, Path target) throws IOException {
        try (var file = new StreamedFiles().begin(AnalysisRequest.Format.XLSX, Language.EN)) {
            for (var number = 0; number < rows; number++) {
                file.add(row(number));
            }
            Files.move(file.finish(analysis(rows)).path(), target);
        }
    }

    /** Every user is in three environments, and counts in the first one of production and in the one of test. */
    private static HolderRow row(int number) {
        var environment = ENVIRONMENTS.get(number % ENVIRONMENTS.size());
        var counts = number % ENVIRONMENTS.size() != 1;
        var person = new Person(
                Optional.of("User Number " + number / ENVIRONMENTS.size()),
                Optional.of("user" + number + "@sample.example"));
        return new HolderRow(
                HolderId.Kind.USER,
                "USER" + (1_000_000 + number / ENVIRONMENTS.size()),
                person,
                environment,
                new Assignment.User(
                        Set.of(UserKind.PROFIT, UserKind.INSITE),
                        false,
                        false,
                        Optional.of(FIRST.plusSeconds(number * 61L))),
                counts ? Set.of(Metric.PROFIT_USERS, Metric.INSITE_USERS) : Set.of(),
                counts ? Why.COUNTS : Why.COUNTED_ALREADY,
                counts ? Optional.empty() : Optional.of(ENVIRONMENTS.getFirst()));
    }

    private static LicenseAnalysis analysis(int rows) {
        return new LicenseAnalysis(
                "Sample",
                Edition.ENTERPRISE,
                false,
                FIRST,
                List.of(),
                Map.of(HolderId.Kind.USER, rows),
                rows,
                List.of(),
                List.of(),
                List.of(),
                new TreeSet<>());
    }

    private static void byPoi(int rows, Path target) throws IOException {
        try (var workbook = new FastPacking();
                var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            var styles = Styles.of(workbook);
            var sheet = workbook.createSheet("Users");
            sheet.createFreezePane(1, 1);
            var header = sheet.createRow(0);
            for (var column = 0; column < HEADER.size(); column++) {
                header.createCell(column).setCellValue(HEADER.get(column));
            }
            for (var number = 0; number < rows; number++) {
                fill(sheet.createRow(number + 1), row(number), styles);
            }
            workbook.write(out);
        }
    }

    private static void fill(SXSSFRow cells, HolderRow row, Styles styles) {
        var user = (Assignment.User) row.assignment();
        text(cells, 0, row.holder(), styles);
        text(cells, 1, row.person().name().orElse(""), styles);
        text(cells, 2, row.person().email().orElse(""), styles);
        text(cells, 3, user.kinds().size() == 2 ? "Profit, InSite" : "", styles);
        text(cells, 4, row.environment().value(), styles);
        text(cells, 5, row.environment().type() == EnvironmentType.TEST ? "Test" : "Production", styles);
        text(cells, 6, user.blocked() ? "yes" : "no", styles);
        text(cells, 7, user.coWorking() ? "yes" : "no", styles);
        number(cells, 8, row.seats().contains(Metric.PROFIT_USERS), styles);
        number(cells, 9, row.seats().contains(Metric.INSITE_USERS), styles);
        number(cells, 10, row.seats().contains(Metric.OUTSITE_USERS), styles);
        text(
                cells,
                11,
                row.countedIn().map(other -> "Counts in " + other + " already").orElse("Counts here"),
                styles);
        var moment = cell(cells, 12, styles.moment());
        moment.setCellValue(LocalDateTime.ofInstant(user.lastActiveAt().orElseThrow(), ZONE));
    }

    private static void text(SXSSFRow cells, int column, String text, Styles styles) {
        cell(cells, column, styles.text()).setCellValue(text);
    }

    private static void number(SXSSFRow cells, int column, boolean counts, Styles styles) {
        cell(cells, column, styles.number()).setCellValue(counts ? 1 : 0);
    }

    private static SXSSFCell cell(SXSSFRow cells, int column, CellStyle style) {
        var cell = cells.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private record Styles(CellStyle text, CellStyle number, CellStyle moment) {

        static Styles of(SXSSFWorkbook workbook) {
            return new Styles(
                    style(workbook, "@"), style(workbook, "#,##0;[Red]-#,##0"), style(workbook, "yyyy-mm-dd hh:mm"));
        }

        private static CellStyle style(SXSSFWorkbook workbook, String format) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }
    }

    /** POI's own writer, with as little compression as the portal's. */
    private static final class FastPacking extends SXSSFWorkbook {

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            var zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            return zip;
        }
    }
}
