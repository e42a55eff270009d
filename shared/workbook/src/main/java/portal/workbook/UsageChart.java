package portal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A chart of the share of each maximum that was in use, day by day. */
final class UsageChart {

    private static final String DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final List<String> COLORS =
            List.of("12506B", "C2571A", "3D7A3D", "7A4EAB", "B3261E", "8A6D00", "4A6FA5");

    private final String title;
    private final String sheet;
    private final String dates;
    private final String shares;
    private final List<Series> series = new ArrayList<>();

    /**
     * @param sheet that has the rows
     * @param dates the letters of the column with the dates
     * @param shares the letters of the column with the shares
     */
    UsageChart(String title, String sheet, String dates, String shares) {
        this.title = title;
        this.sheet = sheet;
        this.dates = dates;
        this.shares = shares;
    }

    /**
     * A line for rows that follow each other.
     *
     * @param firstRow the number of the first one
     */
    void add(String name, int firstRow, List<AnalysisLists.DayLine> days) {
        series.add(new Series(name, firstRow, days));
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    /** Where the chart stands: beside the rows. */
    static String drawing(int column) {
        return Xml.DECLARATION + """
                <xdr:wsDr xmlns:xdr="%1$sspreadsheetDrawing" xmlns:a="%1$smain"><xdr:twoCellAnchor><xdr:from>\
                <xdr:col>%2$d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>\
                </xdr:from><xdr:to><xdr:col>%3$d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row>\
                <xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr \
                id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>\
                <a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="%1$schart"><c:chart \
                xmlns:c="%1$schart" xmlns:r="%4$s" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>\
                <xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""".formatted(DRAWING_ML, column + 1, column + 12, Xml.RELATIONSHIPS);
    }

    String xml() {
        var lines = new StringBuilder();
        for (var index = 0; index < series.size(); index++) {
            lines.append(line(index, series.get(index)));
        }
        return Xml.DECLARATION + """
                <c:chartSpace xmlns:c="%1$schart" xmlns:a="%1$smain" xmlns:r="%2$s"><c:roundedCorners val="0"/>\
                <c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r>\
                <a:rPr sz="1400" b="1"/><a:t>%3$s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>\
                <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/>\
                <c:varyColors val="0"/>%4$s<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>\
                <c:dateAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
                <c:axPos val="b"/><c:numFmt formatCode="d\\-m\\-yyyy" sourceLinked="0"/><c:majorTickMark val="out"/>\
                <c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/>\
                <c:auto val="1"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/></c:dateAx><c:valAx>\
                <c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>\
                <c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>\
                <a:srgbClr val="D0D5D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0%%" \
                sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos \
                val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>\
                </c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/>\
                <c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>""".formatted(DRAWING_ML, Xml.RELATIONSHIPS, Xml.escaped(title), lines);
    }

    private String line(int index, Series line) {
        return """
               <c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx><c:v>%2$s</c:v></c:tx><c:spPr><a:ln w="22225">\
               <a:solidFill><a:srgbClr val="%3$s"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="%6$s"/>\
               </c:marker><c:cat><c:numRef><c:f>%4$s</c:f>%7$s</c:numRef></c:cat><c:val><c:numRef><c:f>%5$s\
               </c:f>%8$s</c:numRef></c:val><c:smooth val="0"/></c:ser>""".formatted(
                        index,
                        Xml.escaped(line.name()),
                        COLORS.get(index % COLORS.size()),
                        range(dates, line),
                        range(shares, line),
                        line.days().size() == 1 ? "circle" : "none",
                        known(line.days(), day -> Optional.of((double) Sheet.serial(day.date()))),
                        known(line.days(), day -> AnalysisLists.share(day.line())));
    }

    private String range(String column, Series line) {
        var quoted = Xml.escaped(sheet.replace("'", "''"));
        return String.format(
                Locale.ROOT, "'%s'!$%s$%d:$%s$%d", quoted, column, line.firstRow(), column, line.lastRow());
    }

    /** The values, for programs that do not read the rows. */
    private static String known(
            List<AnalysisLists.DayLine> days, Function<AnalysisLists.DayLine, Optional<Double>> value) {
        var points = new StringBuilder("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
                .append(days.size())
                .append("\"/>");
        for (var index = 0; index < days.size(); index++) {
            var number = value.apply(days.get(index));
            if (number.isPresent()) {
                points.append("<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(index, number.get()));
            }
        }
        return points.append("</c:numCache>").toString();
    }

    private record Series(String name, int firstRow, List<AnalysisLists.DayLine> days) {

        int lastRow() {
            return firstRow + days.size() - 1;
        }
    }
}
