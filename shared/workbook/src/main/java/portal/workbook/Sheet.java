package portal.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portal.platform.text.Moments;

/** A sheet that is written row by row, from left to right. Its rows do not stay in memory. */
final class Sheet {

    /** The height of a line of text, in points. */
    static final double LINE_HEIGHT = 15.5;

    /** The serial number of 1970-01-01, with the days counted from 1899-12-30. */
    private static final int EPOCH = 25_569;

    private static final int SECONDS_OF_A_DAY = 86_400;

    /** So fine that a moment reads back to the second. */
    private static final long FRACTIONS_OF_A_DAY = 10_000_000_000L;

    /** The button of the filter and the indent of a header, in characters. */
    private static final int ROOM_FOR_FILTER = 4;

    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;

    private static final byte[] SHARED = bytes(" t=\"s\"><v>");
    private static final byte[] INLINE = bytes(" t=\"inlineStr\"><is><t>");
    private static final byte[] INLINE_WITH_BLANKS = bytes(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] NUMBER = bytes("><v>");
    private static final byte[] END_OF_TEXT = bytes("</t></is></c>");
    private static final byte[] END_OF_VALUE = bytes("</v></c>");
    private static final byte[] ROW = bytes("<row r=\"");
    private static final byte[] END_OF_TAG = bytes("\">");
    private static final byte[] END_OF_ROW = bytes("</row>");
    private static final byte[] BLANK = bytes("/>");

    /** What stands between the number of the row and the content of a cell, by the numbers of the styles. */
    private static final byte[][] STYLES = styles();

    private final String name;
    private final Spool spool;
    private final XmlBytes xml;
    private final SharedTexts shared;
    private final List<byte[]> columns = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private int row;
    private byte[] rowDigits = {};
    private int column;

    Sheet(String name, Spool spool, SharedTexts shared) {
        this.name = name;
        this.spool = spool;
        this.xml = spool.content();
        this.shared = shared;
    }

    String name() {
        return name;
    }

    Spool spool() {
        return spool;
    }

    /** How many rows there are. */
    int rows() {
        return row;
    }

    int columns() {
        return columns.size();
    }

    /** The columns' widths, in characters: so wide that almost every text fits. */
    List<Integer> widths() {
        return List.copyOf(widths);
    }

    List<String> merged() {
        return List.copyOf(merged);
    }

    void beginRow() throws IOException {
        nextRow();
        xml.raw(ROW).raw(rowDigits).raw(END_OF_TAG);
    }

    /** @param height in points */
    void beginRow(double height) throws IOException {
        nextRow();
        xml.raw(ROW).raw(rowDigits).raw("\" ht=\"" + height + "\" customHeight=\"1\">");
    }

    private void nextRow() {
        row++;
        column = 0;
        rowDigits = bytes(Integer.toString(row));
    }

    void endRow() throws IOException {
        xml.raw(END_OF_ROW);
    }

    void emptyRow() {
        row++;
    }

    /** Joins the cells of the current row from the first one to this column. */
    void mergeTo(int last) {
        merged.add("A" + row + ":" + Xml.column(last) + row);
    }

    /** The header of a column, in two lines if need be. No word of it is broken. */
    void header(Style style, String text) throws IOException {
        var width = Math.ceilDiv(text.length(), 2);
        for (var word : text.split(" ", -1)) {
            width = Math.max(width, word.length());
        }
        begin(style, width + ROOM_FOR_FILTER);
        write(text);
    }

    /** A text of its own. */
    void text(Style style, String text) throws IOException {
        begin(style, text.length());
        write(text);
    }

    /** A text that does not make its column wider. */
    void wideText(Style style, String text) throws IOException {
        begin(style, 0);
        write(text);
    }

    /** A text that many cells share. */
    void term(Style style, String text) throws IOException {
        begin(style, text.length());
        var number = shared.number(text);
        if (number.isPresent()) {
            xml.raw(SHARED).digits(number.getAsInt()).raw(END_OF_VALUE);
        } else {
            write(text);
        }
    }

    private void write(String text) throws IOException {
        var cell = CellText.of(text);
        xml.raw(keepsBlanks(cell) ? INLINE_WITH_BLANKS : INLINE).text(cell).raw(END_OF_TEXT);
    }

    private static boolean keepsBlanks(String text) {
        return !text.isEmpty()
                && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
    }

    void number(int number) throws IOException {
        begin(Style.NUMBER, 0);
        xml.raw(NUMBER);
        if (number < 0) {
            xml.raw(Integer.toString(number));
        } else {
            xml.digits(number);
        }
        xml.raw(END_OF_VALUE);
    }

    /** @param share 1 for all, not negative */
    void share(double share) throws IOException {
        begin(Style.SHARE, 0);
        xml.raw(NUMBER).raw(Double.toString(share)).raw(END_OF_VALUE);
    }

    void moment(Instant moment) throws IOException {
        var local = moment.atZone(Moments.ZONE);
        begin(Style.MOMENT, 16);
        day(local.toLocalDate());
        xml.raw(fraction(local.toLocalTime().toSecondOfDay())).raw(END_OF_VALUE);
    }

    /** Rounded up: programs that cut off the seconds would show the minute before. */
    static String fraction(int second) {
        var fraction = Math.ceilDiv(second * FRACTIONS_OF_A_DAY, SECONDS_OF_A_DAY);
        return "." + Long.toString(FRACTIONS_OF_A_DAY + fraction).substring(1);
    }

    void date(LocalDate date) throws IOException {
        begin(Style.DAY, 10);
        day(date);
        xml.raw(END_OF_VALUE);
    }

    private void day(LocalDate date) throws IOException {
        xml.raw(NUMBER).raw(Long.toString(serial(date)));
    }

    /** The number that stands for a date. */
    static long serial(LocalDate date) {
        return date.toEpochDay() + EPOCH;
    }

    void blank(Style style) throws IOException {
        begin(style, 0);
        xml.raw(BLANK);
    }

    private void begin(Style style, int length) throws IOException {
        if (column == columns.size()) {
            columns.add(bytes("<c r=\"" + Xml.column(column)));
            widths.add(NARROWEST);
        }
        if (length > widths.get(column)) {
            widths.set(column, Math.min(length, WIDEST));
        }
        xml.raw(columns.get(column)).raw(rowDigits).raw(STYLES[style.number()]);
        column++;
    }

    private static byte[][] styles() {
        var styles = new byte[Style.values().length][];
        for (var style : Style.values()) {
            styles[style.number()] = bytes("\" s=\"" + style.number() + "\"");
        }
        return styles;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
