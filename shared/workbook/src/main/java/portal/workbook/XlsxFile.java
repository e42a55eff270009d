package portal.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import portal.adapters.text.WorkbookMessage;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.HolderId;
import portal.platform.text.Moments;

/**
 * The analysis as a workbook (.xlsx). Its rows go to files as they come, packed. What stands in front of them in the
 * workbook is written at the end.
 */
final class XlsxFile implements AnalysisFile {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET = "xl/worksheets/sheet%d.xml";

    private final WorkbookWording wording;
    private final AnalysisLists lists;
    private final SharedTexts shared = new SharedTexts();
    private final Folder folder;
    private final XlsxSheets sheets;
    private final Map<HolderId.Kind, ListSheets<HolderRow>> holders = new EnumMap<>(HolderId.Kind.class);

    XlsxFile(WorkbookWording wording, Folder folder, Packers packers, int rowsOfASheet) {
        this.wording = wording;
        this.lists = new AnalysisLists(wording);
        this.folder = folder;
        this.sheets = new XlsxSheets(folder.path(), packers.threads(), shared, rowsOfASheet);
    }

    @Override
    public void add(HolderRow row) {
        try {
            holders(row.kind()).add(row);
        } catch (IOException fault) {
            throw new UncheckedIOException("Writing a row failed", fault);
        }
    }

    private ListSheets<HolderRow> holders(HolderId.Kind kind) throws IOException {
        var known = holders.get(kind);
        if (known == null) {
            known = new ListSheets<>(lists.of(kind), sheets);
            holders.put(kind, known);
        }
        return known;
    }

    @Override
    public Document finish(LicenseAnalysis analysis) {
        try {
            var file = folder.path().resolve("analysis.xlsx");
            try (var zip = new Zip(file, LocalDateTime.ofInstant(analysis.countedAt(), Moments.ZONE))) {
                write(zip, analysis);
            }
            var name = wording.say(WorkbookMessage.FILE_NAME, Moments.date(analysis.countedAt()));
            return new Document(name + ".xlsx", MEDIA_TYPE, file, Files.size(file));
        } catch (IOException fault) {
            throw new UncheckedIOException("Writing the workbook failed", fault);
        }
    }

    private void write(Zip zip, LicenseAnalysis analysis) throws IOException {
        var summary = sheets.begin(wording.say(WorkbookMessage.SHEET_SUMMARY));
        var shares = SummarySheet.write(summary, analysis, lists, wording);
        var lines = AnalysisLists.lines(analysis.days());
        var days = list(lists.days(), lines);
        var chart = chart(days.getFirst(), lines);
        var all = sheets(analysis, days);

        var charted = chart.isEmpty() ? 0 : all.indexOf(days.getFirst()) + 2;
        var parts = new Parts(zip, wording, all.size() + 1, charted);
        parts.begin(summary, all, analysis.countedAt());
        var xml = new SheetXml(summary, wording.footer());
        zip.add(SHEET.formatted(1), xml.headOfSummary(), summary.spool(), xml.footOfSummary(shares));
        for (var number = 2; number <= all.size() + 1; number++) {
            pack(zip, number, all.get(number - 2), number == charted);
        }
        zip.add("xl/sharedStrings.xml", shared.xml());
        if (charted > 0) {
            parts.chart(chart, days.getFirst().columns());
        }
    }

    /** All sheets after the summary, in their order. */
    private List<Sheet> sheets(LicenseAnalysis analysis, List<Sheet> days) throws IOException {
        var all = new ArrayList<>(list(lists.advice(), AnalysisLists.advice(analysis.advice())));
        for (var kind : HolderId.Kind.values()) {
            all.addAll(closed(holders(kind)));
        }
        all.addAll(list(lists.environments(analysis.snapshotsRunning()), analysis.environments()));
        all.addAll(days);
        return all;
    }

    private void pack(Zip zip, int number, Sheet sheet, boolean chart) throws IOException {
        var xml = new SheetXml(sheet, wording.footer());
        zip.add(SHEET.formatted(number), xml.headOfList(), sheet.spool(), xml.footOfList(chart));
    }

    private <R> List<Sheet> list(AnalysisList<R> list, List<R> rows) throws IOException {
        var written = new ListSheets<>(list, sheets);
        for (var row : rows) {
            written.add(row);
        }
        return closed(written);
    }

    private static List<Sheet> closed(ListSheets<?> list) throws IOException {
        list.sheets().getLast().spool().close();
        return list.sheets();
    }

    /** A line for each metric that something was allowed of. The rows of a metric follow each other. */
    private UsageChart chart(Sheet sheet, List<AnalysisLists.DayLine> lines) {
        var chart =
                new UsageChart(wording.say(WorkbookMessage.CHART), sheet.name(), "A", Xml.column(sheet.columns() - 1));
        for (var first = 0; first < lines.size(); ) {
            var metric = lines.get(first).line().metric();
            var days = lines.stream()
                    .filter(line -> line.line().metric() == metric)
                    .toList();
            if (days.stream().anyMatch(day -> AnalysisLists.share(day.line()).isPresent())) {
                chart.add(wording.metric(metric), first + 2, days);
            }
            first += days.size();
        }
        return chart;
    }

    @Override
    public void close() {
        try {
            sheets.close();
        } catch (IOException fault) {
            throw new UncheckedIOException("The workbook could not be closed", fault);
        } finally {
            folder.close();
        }
    }
}
