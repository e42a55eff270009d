package portal.workbook;

/** Names and texts of the Office Open XML format (ECMA-376). */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Xml() {}

    /** Text for an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    /** The letters of a column, counted from 0. */
    static String column(int number) {
        return number < 26
                ? String.valueOf((char) ('A' + number))
                : column(number / 26 - 1) + (char) ('A' + number % 26);
    }
}
