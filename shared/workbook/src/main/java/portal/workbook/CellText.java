package portal.workbook;

import java.util.regex.Pattern;

/**
 * Makes any text safe for a cell, so that it reads back as it was. A cell has at most 32,767 characters, all allowed in
 * XML 1.0, and nothing that a spreadsheet program takes for the {@code _x0041_} notation of a character.
 */
final class CellText {

    static final int LONGEST = 32_767;

    private static final Pattern NOTATION = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int REPLACEMENT = 0xFFFD;

    private CellText() {}

    static String of(String text) {
        return isPlain(text) ? text : mended(text);
    }

    /** Whether it is short and has only characters that need no care. Almost every text is so. */
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character < ' ' || character >= Character.MIN_SURROGATE || character == '_') {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        return NOTATION.matcher(cut(allowed(text))).replaceAll("_x005F_");
    }

    private static String allowed(String text) {
        return text.codePoints().allMatch(CellText::isAllowed)
                ? text
                : text.codePoints()
                        .map(character -> isAllowed(character) ? character : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
