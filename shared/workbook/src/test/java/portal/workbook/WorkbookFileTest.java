package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.workbook.Analyses.aUser;
import static portal.workbook.Analyses.anAnalysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.HolderRow;
import portal.domain.usage.Assignment;
import portal.domain.usage.Person;
import portal.domain.usage.UserKind;

/**
 * Checks the file as readers of other vendors see it, which may interpret it differently from the library that writes
 * it.
 */
class WorkbookFileTest {

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"");
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"([^\"]+)\"/>");

    @Test
    void isReadByAStreamingReader() throws Exception {
        assertThat(entries(anAnalysisOf("anna", "bert").xlsx(100)))
                .containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet4.xml")
                .allSatisfy((name, content) -> assertThat(content).as(name).startsWith("<?xml"));
    }

    @Test
    void listsItsContentsFirst() throws Exception {
        assertThat(entries(anAnalysisOf("anna").xlsx(100)))
                .extractingFromEntries(Map.Entry::getKey)
                .first()
                .isEqualTo("[Content_Types].xml");
    }

    @Test
    void datesItsEntriesAtTheCount() throws Exception {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(anAnalysisOf("anna").xlsx(100)))) {
            assertThat(zip.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-11-22T14:05"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 1_048_576})
    void saysHowLargeEachSheetIs(int rowsPerSheet) throws Exception {
        var entries = entries(anAnalysisOf("u1", "u2", "u3", "u4", "u5", "u6").xlsx(rowsPerSheet));

        var sheets = entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("xl/worksheets/"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(4).allSatisfy(sheet -> assertThat(dimension(sheet))
                .isEqualTo(cellsIn(sheet)));
    }

    @Test
    void isReadByPoiAsAStream() throws Exception {
        var rows = new LinkedHashMap<String, String>();
        try (var file = OPCPackage.open(
                new ByteArrayInputStream(anAnalysisOf("anna", "bert").xlsx(100)))) {
            var reader = new XSSFReader(file);
            var sheets = reader.getSheetsData();
            sheets.next();
            sheets.next();
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(file), new Cells(rows), false));
            parser.parse(new InputSource(sheets.next()));
        }

        assertThat(rows)
                .containsEntry("A1", "User code")
                .containsEntry("A2", "anna")
                .containsEntry("A3", "bert");
    }

    @ParameterizedTest
    @ValueSource(strings = {" anna", "anna ", "  ", "\tanna", "anna\n", "<t>", "<<t> ", "<dimension ref=\"A1\"/>"})
    void keepsBlanksAtTheEndsAndWhatLooksLikeATag(String name) throws Exception {
        var user = aUser(
                "anna",
                new Person(Optional.of(name), Optional.empty()),
                "O12345AA",
                new Assignment.User(Set.of(), false, false, Optional.empty()),
                Set.of(),
                HolderRow.Why.NO_KIND,
                Optional.empty());

        assertThat(Book.read(anAnalysis().with(user).xlsx(100)).rows("Users").getFirst())
                .containsEntry("Name", name);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehind(AnalysisRequest.Format format) {
        Path path;
        try (var file = new StreamedFiles().begin(format, Language.EN)) {
            file.add(aUser("anna", "O12345AA", Set.of(), HolderRow.Why.NO_KIND));
            path = file.finish(anAnalysis().analysis()).path();
            assertThat(path).exists();
        }

        assertThat(path.getParent()).doesNotExist();
    }

    private static CellRangeAddress dimension(String sheet) {
        var found = DIMENSION.matcher(sheet);
        assertThat(found.find()).isTrue();
        return CellRangeAddress.valueOf(found.group(1));
    }

    private static CellRangeAddress cellsIn(String sheet) {
        var cells = CELL.matcher(sheet).results().toList();
        return CellRangeAddress.valueOf("A1:"
                + cells.stream()
                        .map(cell -> cell.group(1))
                        .max(String::compareTo)
                        .orElseThrow()
                + cells.stream().mapToInt(WorkbookFileTest::row).max().orElseThrow());
    }

    private static int row(MatchResult cell) {
        return Integer.parseInt(cell.group(2));
    }

    private static Analyses anAnalysisOf(String... users) {
        var analysis = anAnalysis();
        for (var user : List.of(users)) {
            analysis.withActive(user, "O12345AA", UserKind.PROFIT);
        }
        return analysis;
    }

    private static Map<String, String> entries(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private record Cells(Map<String, String> found) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            found.put(reference, value);
        }
    }
}
