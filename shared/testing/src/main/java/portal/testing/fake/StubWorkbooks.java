package portal.testing.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import portal.domain.access.Language;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbook;
import portal.domain.analysis.Workbooks;

/** Writes no real workbook, and records the analyses. */
final class StubWorkbooks implements Workbooks {
    private final List<LicenseAnalysis> written = new CopyOnWriteArrayList<>();

    @Override
    public Workbook write(LicenseAnalysis analysis, Language language) {
        written.add(analysis);
        return new Workbook("analysis-" + language + ".xlsx", "not a workbook".getBytes(UTF_8));
    }

    public List<LicenseAnalysis> written() {
        return List.copyOf(written);
    }
}
