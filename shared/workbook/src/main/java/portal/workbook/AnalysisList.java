package portal.workbook;

import java.util.List;

/**
 * A list of the analysis, in a language.
 *
 * @param name of its sheet or file
 */
record AnalysisList<R>(String name, List<Column<R>> columns) {

    AnalysisList {
        columns = List.copyOf(columns);
    }
}
