package portal.workbook;

import java.util.Arrays;
import portal.domain.access.Language;

/** How a cell looks. */
enum Style {
    /** Needed first: cells without a style have it. */
    PLAIN(0, "fontId=\"0\" fillId=\"0\" borderId=\"0\""),
    /** Text format, so that what looks like a formula or a number is not taken for one when somebody edits it. */
    TEXT(1, "numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\""),
    /** Negative numbers in red. */
    NUMBER(
            2,
            "numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"",
            "<alignment horizontal=\"right\" indent=\"2\"/>"),
    SHARE(3, "numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\""),
    MOMENT(
            4,
            "numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"",
            "<alignment horizontal=\"left\"/>"),
    DAY(
            5,
            "numFmtId=\"166\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"",
            "<alignment horizontal=\"left\"/>"),
    HEADER(
            6,
            "fontId=\"1\" fillId=\"2\" borderId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"",
            "<alignment vertical=\"center\" wrapText=\"1\"/>"),
    /** The indent leaves room for the button of the filter. */
    HEADER_OF_NUMBERS(
            7,
            "fontId=\"1\" fillId=\"2\" borderId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"",
            "<alignment horizontal=\"right\" vertical=\"center\" wrapText=\"1\" indent=\"2\"/>"),
    TITLE(8, "fontId=\"2\" fillId=\"0\" borderId=\"0\" applyFont=\"1\""),
    LABEL(9, "fontId=\"3\" fillId=\"0\" borderId=\"0\" applyFont=\"1\""),
    NOTE(
            10,
            "fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\"",
            "<alignment vertical=\"top\" wrapText=\"1\"/>"),
    WARNING(
            11,
            "fontId=\"4\" fillId=\"0\" borderId=\"0\" applyFont=\"1\" applyAlignment=\"1\"",
            "<alignment vertical=\"top\" wrapText=\"1\"/>");

    /** The formats of what is nearly full, and of what is full, by their numbers in the style sheet. */
    static final int NEARLY_FULL = 0;

    static final int FULL = 1;

    private final int number;
    private final String attributes;
    private final String alignment;

    Style(int number, String attributes) {
        this(number, attributes, "");
    }

    /** @param number in the style sheet, which has the styles in this order */
    Style(int number, String attributes, String alignment) {
        this.number = number;
        this.attributes = attributes;
        this.alignment = alignment;
    }

    int number() {
        return number;
    }

    /** The style sheet of a workbook. */
    static String sheet(Language language) {
        var date =
                switch (language) {
                    case NL -> "dd\\-mm\\-yyyy";
                    case EN -> "yyyy\\-mm\\-dd";
                };
        var formats = new StringBuilder();
        Arrays.stream(values()).forEach(style -> formats.append("<xf xfId=\"0\" ")
                .append(style.attributes)
                .append('>')
                .append(style.alignment)
                .append("</xf>"));
        return Xml.DECLARATION + """
                <styleSheet xmlns="%s">
                <numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0;[Red]\\-#,##0"/>\
                <numFmt numFmtId="165" formatCode="%s hh:mm"/><numFmt numFmtId="166" formatCode="%s"/></numFmts>
                <fonts count="5"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
                <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>\
                <font><b/><sz val="16"/><color rgb="FF12506B"/><name val="Calibri"/><family val="2"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
                <font><b/><sz val="11"/><color rgb="FF9C2A10"/><name val="Calibri"/><family val="2"/></font></fonts>
                <fills count="3"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FF12506B"/><bgColor indexed="64"/></patternFill>\
                </fill></fills>
                <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
                <cellXfs count="%d">%s</cellXfs>
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
                <dxfs count="2"><dxf><font><b/><color rgb="FF8A5A00"/></font></dxf>\
                <dxf><font><b/><color rgb="FFB3261E"/></font></dxf></dxfs>
                </styleSheet>
                """.formatted(Xml.MAIN, date, date, values().length, formats);
    }
}
