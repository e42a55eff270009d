package portal.benchmarks.child;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;

/**
 * The sheet of users of a license analysis by the streaming writer of Apache POI: the same columns, formats of cells
 * and compression as the portal's own, and nothing else.
 */
final class PoiFile implements AnalysisFile {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
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

    private final Path path;
    private final SXSSFWorkbook workbook = new FastPacking();
    private final CellStyle text = style("@");
    private final CellStyle number = style("#,##0;[Red]-#,##0");
    private final CellStyle moment = style("yyyy-mm-dd hh:mm");
    private final SXSSFSheet sheet = workbook.createSheet("Users");
    private int rows;

    /** @param path where the file will be */
    PoiFile(Path path) {
        this.path = path;
        sheet.createFreezePane(1, 1);
        var header = sheet.createRow(rows++);
        for (var column = 0; column < HEADER.size(); column++) {
            header.createCell(column).setCellValue(HEADER.get(column));
        }
    }

    @Override
    public void add(HolderRow row) {
        var user = (Assignment.User) row.assignment();
        var cells = sheet.createRow(rows++);
        text(cells, 0, row.holder());
        text(cells, 1, row.person().name().orElse(""));
        text(cells, 2, row.person().email().orElse(""));
        text(cells, 3, kinds(user));
        text(cells, 4, row.environment().value());
        text(cells, 5, row.environment().type() == EnvironmentType.TEST ? "Test" : "Production");
        text(cells, 6, user.blocked() ? "yes" : "no");
        text(cells, 7, user.coWorking() ? "yes" : "no");
        number(cells, 8, row.seats().contains(Metric.PROFIT_USERS));
        number(cells, 9, row.seats().contains(Metric.INSITE_USERS));
        number(cells, 10, row.seats().contains(Metric.OUTSITE_USERS));
        text(
                cells,
                11,
                row.countedIn().map(other -> "Counts in " + other + " already").orElse("Counts here"));
        user.lastActiveAt().ifPresent(at -> cell(cells, 12, moment).setCellValue(LocalDateTime.ofInstant(at, ZONE)));
    }

    private static String kinds(Assignment.User user) {
        return user.kinds().contains(UserKind.INSITE) ? "Profit, InSite" : "Profit";
    }

    @Override
    public Document finish(LicenseAnalysis analysis) {
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                workbook.write(out);
            }
            return new Document("users.xlsx", "application/octet-stream", path, Files.size(path));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
            Files.deleteIfExists(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void text(SXSSFRow cells, int column, String value) {
        cell(cells, column, text).setCellValue(value);
    }

    private void number(SXSSFRow cells, int column, boolean counts) {
        cell(cells, column, number).setCellValue(counts ? 1 : 0);
    }

    private static SXSSFCell cell(SXSSFRow cells, int column, CellStyle style) {
        var cell = cells.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
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
