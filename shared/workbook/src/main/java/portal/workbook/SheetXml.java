package portal.workbook;

/** What stands before and after the rows of a sheet. */
final class SheetXml {

    private static final String FROZEN = """
            <pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>\
            <selection pane="bottomRight"/>""";

    private final Sheet sheet;
    private final String footer;

    /** @param footer with the codes of spreadsheet programs for the page number */
    SheetXml(Sheet sheet, String footer) {
        this.sheet = sheet;
        this.footer = footer;
    }

    String headOfList() {
        return head("", FROZEN);
    }

    String headOfSummary() {
        return head("showGridLines=\"0\" tabSelected=\"1\" ", "");
    }

    private String head(String view, String frozen) {
        return Xml.DECLARATION + """
                <worksheet xmlns="%s" xmlns:r="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension \
                ref="%s"/><sheetViews><sheetView %sworkbookViewId="0">%s</sheetView></sheetViews>\
                <sheetFormatPr defaultRowHeight="15.5"/>%s<sheetData>""".formatted(Xml.MAIN, Xml.RELATIONSHIPS, range(), view, frozen, columns());
    }

    private String columns() {
        var columns = new StringBuilder("<cols>");
        for (var number = 1; number <= sheet.columns(); number++) {
            columns.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(number, sheet.widths().get(number - 1) + 2));
        }
        return columns.append("</cols>").toString();
    }

    /** @param drawing whether a drawing stands on the sheet */
    String footOfList(boolean drawing) {
        return "</sheetData><autoFilter ref=\"" + range() + "\"/>" + printed() + noWarnings()
                + (drawing ? "<drawing r:id=\"rId1\"/>" : "") + "</worksheet>";
    }

    /** @param shares where the shares of the maxima stand, such as {@code K9:K15} */
    String footOfSummary(String shares) {
        var merged = new StringBuilder("<mergeCells count=\"" + sheet.merged().size() + "\">");
        sheet.merged()
                .forEach(range ->
                        merged.append("<mergeCell ref=\"").append(range).append("\"/>"));
        return "</sheetData>" + merged + "</mergeCells>" + bars(shares) + printed() + "</worksheet>";
    }

    /** Prints on A4 landscape, all columns on one page. */
    private String printed() {
        return """
               <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
               <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
               <headerFooter><oddFooter>&amp;R%s</oddFooter></headerFooter>""".formatted(Xml.escaped(footer));
    }

    /** Texts may look like numbers; that is no mistake. */
    private String noWarnings() {
        return "<ignoredErrors><ignoredError sqref=\"%s\" numberStoredAsText=\"1\"/></ignoredErrors>"
                .formatted(range());
    }

    private String range() {
        return "A1:" + Xml.column(sheet.columns() - 1) + sheet.rows();
    }

    /** Bars as long as the share, and colors of what is nearly full or full. */
    private static String bars(String shares) {
        return """
               <conditionalFormatting sqref="%1$s"><cfRule type="cellIs" dxfId="%2$d" priority="1" stopIfTrue="0" \
               operator="greaterThanOrEqual"><formula>1</formula></cfRule><cfRule type="cellIs" dxfId="%3$d" \
               priority="2" operator="greaterThan"><formula>0.9</formula></cfRule><cfRule type="dataBar" \
               priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF7FB2C9"/>\
               </dataBar></cfRule></conditionalFormatting>""".formatted(shares, Style.FULL, Style.NEARLY_FULL);
    }
}
