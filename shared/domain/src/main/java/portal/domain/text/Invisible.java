package portal.domain.text;

/** Tells which characters leave nothing to see, by Unicode 17. */
public final class Invisible {

    private static final int BLANK_BRAILLE = 0x2800;
    private static final int NULL_NOTEHEAD = 0x1D159;

    private Invisible() {}

    /** The text without format and default-ignorable characters, wherever they stand. */
    public static String without(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isIgnorable(character)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** The property White_Space. All of it is in the Basic Multilingual Plane. */
    static boolean isWhiteSpace(char character) {
        return (character >= 0x09 && character <= 0x0D) || character == 0x85 || Character.isSpaceChar(character);
    }

    /**
     * Whether a character alone is invisible: spaces, controls, ignorable characters, marks without a letter, and blank
     * signs.
     */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default ->
                isIgnorable(character)
                        || isNoCharacter(character)
                        || character == BLANK_BRAILLE
                        || character == NULL_NOTEHEAD;
        };
    }

    /** Format characters, and the property Default_Ignorable_Code_Point. */
    private static boolean isIgnorable(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x2065
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
