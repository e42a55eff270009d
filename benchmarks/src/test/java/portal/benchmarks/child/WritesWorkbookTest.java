package portal.benchmarks.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheSameByBothWriters() throws IOException {
        assertThat(shown("portal")).hasSize(51).isEqualTo(shown("poi"));
    }

    private List<List<String>> shown(String writer) throws IOException {
        var file = folder.resolve(writer + ".xlsx");
        WritesWorkbook.main(new String[] {writer, "50", file.toString()});
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var format = new DataFormatter(Locale.ROOT);
            return StreamSupport.stream(workbook.getSheet("Users").spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(format::formatCellValue)
                            .toList())
                    .toList();
        }
    }
}
