package portal.benchmarks.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.license.Edition;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
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
    private static final List<EnvironmentCode> ENVIRONMENTS =
            List.of(new EnvironmentCode("O12345AA"), new EnvironmentCode("O12345AB"), new EnvironmentCode("T12345AA"));

    private WritesWorkbook() {}

    /**
     * Writes the milliseconds of processor time to the standard output, once the file is there.
     *
     * @param arguments {@code portal} or {@code poi}, the number of rows, and the file
     */
    public static void main(String[] arguments) throws IOException {
        var rows = Integer.parseInt(arguments[1]);
        var file = Path.of(arguments[2]);
        try (var workbook = begin(arguments[0])) {
            for (var number = 0; number < rows; number++) {
                workbook.add(row(number));
            }
            Files.move(workbook.finish(analysis(rows)).path(), file);
        }
        var taken = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(taken.toMillis());
    }

    private static AnalysisFile begin(String writer) throws IOException {
        return writer.equals("poi")
                ? new PoiFile(Files.createTempFile("users-", ".xlsx"))
                : new StreamedFiles().begin(AnalysisRequest.Format.XLSX, Language.EN);
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
}
