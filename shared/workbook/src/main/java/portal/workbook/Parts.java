package portal.workbook;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import portal.adapters.text.WorkbookMessage;

/** The small parts of a workbook, which tell what the others are. */
final class Parts {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"rId%d\" Type=\"" + Xml.RELATIONSHIPS + "/%s\" Target=\"%s\"/>";

    private final Zip zip;
    private final WorkbookWording wording;
    private final int sheets;
    private final int charted;

    /** @param charted the number of the sheet with the chart; 0 for none */
    Parts(Zip zip, WorkbookWording wording, int sheets, int charted) {
        this.zip = zip;
        this.wording = wording;
        this.sheets = sheets;
        this.charted = charted;
    }

    void begin(Sheet summary, List<Sheet> lists, Instant at) throws IOException {
        types();
        properties(at);
        workbook(summary, lists);
        zip.add("xl/styles.xml", Style.sheet(wording.language()));
    }

    /** Comes first, because some readers expect that. */
    private void types() throws IOException {
        var types = new StringBuilder(Xml.DECLARATION + "<Types xmlns=\"" + Xml.PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(types, "/xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml");
        type(types, "/xl/styles.xml", OFFICE + "spreadsheetml.styles+xml");
        type(types, "/xl/sharedStrings.xml", OFFICE + "spreadsheetml.sharedStrings+xml");
        for (var sheet = 1; sheet <= sheets; sheet++) {
            type(types, "/xl/worksheets/sheet" + sheet + ".xml", OFFICE + "spreadsheetml.worksheet+xml");
        }
        if (charted > 0) {
            type(types, "/xl/drawings/drawing1.xml", OFFICE + "drawing+xml");
            type(types, "/xl/charts/chart1.xml", OFFICE + "drawingml.chart+xml");
        }
        type(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        zip.add("[Content_Types].xml", types.append("</Types>").toString());
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
    }

    private void properties(Instant at) throws IOException {
        zip.add(
                "_rels/.rels",
                relationships(RELATIONSHIP.formatted(1, "officeDocument", "xl/workbook.xml")
                        + "<Relationship Id=\"rId2\" Type=\"" + Xml.PACKAGE
                        + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
        zip.add(
                "docProps/core.xml",
                Xml.DECLARATION
                        + """
                        <cp:coreProperties xmlns:cp="%smetadata/core-properties" \
                        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                        <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(
                                        Xml.PACKAGE,
                                        Xml.escaped(wording.say(WorkbookMessage.TITLE)),
                                        at.truncatedTo(ChronoUnit.SECONDS)));
    }

    private void workbook(Sheet summary, List<Sheet> lists) throws IOException {
        var list = new StringBuilder();
        var titles = new StringBuilder();
        var related = new StringBuilder();
        for (var number = 1; number <= sheets; number++) {
            var name = Xml.escaped((number == 1 ? summary : lists.get(number - 2)).name());
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
            related.append(RELATIONSHIP.formatted(number, "worksheet", "worksheets/sheet" + number + ".xml"));
            if (number > 1) {
                titles.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$1:$1</definedName>"
                        .formatted(number - 1, name.replace("'", "''")));
            }
        }
        related.append(RELATIONSHIP.formatted(sheets + 1, "styles", "styles.xml"))
                .append(RELATIONSHIP.formatted(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        zip.add("xl/workbook.xml", Xml.DECLARATION + """
                        <workbook xmlns="%s" xmlns:r="%s"><bookViews><workbookView activeTab="0"/></bookViews><sheets>\
                        %s</sheets><definedNames>%s</definedNames></workbook>""".formatted(Xml.MAIN, Xml.RELATIONSHIPS, list, titles));
        zip.add("xl/_rels/workbook.xml.rels", relationships(related.toString()));
    }

    /** @param columns of the sheet with the chart */
    void chart(UsageChart chart, int columns) throws IOException {
        zip.add(
                "xl/worksheets/_rels/sheet" + charted + ".xml.rels",
                relationships(RELATIONSHIP.formatted(1, "drawing", "../drawings/drawing1.xml")));
        zip.add("xl/drawings/drawing1.xml", UsageChart.drawing(columns));
        zip.add(
                "xl/drawings/_rels/drawing1.xml.rels",
                relationships(RELATIONSHIP.formatted(1, "chart", "../charts/chart1.xml")));
        zip.add("xl/charts/chart1.xml", chart.xml());
    }

    private static String relationships(String all) {
        return Xml.DECLARATION + "<Relationships xmlns=\"" + Xml.PACKAGE + "relationships\">" + all
                + "</Relationships>";
    }
}
