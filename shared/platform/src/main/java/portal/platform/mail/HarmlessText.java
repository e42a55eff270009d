package portal.platform.mail;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes the text of a customer safe for a mail: nothing in it breaks out of its line, is hidden, or changes the reading
 * direction of what follows. It does not escape HTML.
 */
public final class HarmlessText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern WWW = Pattern.compile("www\\.(?=\\S)", Pattern.CASE_INSENSITIVE);

    private HarmlessText() {}

    /**
     * The text on one line. Line breaks, control characters and runs of spaces become one space. An encoded word (RFC
     * 2047) is taken apart, so that no mail program decodes in a subject what somebody typed.
     */
    public static String onOneLine(String text) {
        var line = new StringBuilder(text.length());
        plain(text).forEach(character -> line.appendCodePoint(breaksTheLine(character) ? ' ' : readable(character)));
        return SPACES.matcher(line).replaceAll(" ").strip().replace("=?", "= ?");
    }

    /**
     * A name on one line, of which no mail program makes a link. A domain alone stays as it is: it may be somebody's
     * name.
     */
    public static String ofName(String name) {
        return WWW.matcher(onOneLine(name).replace("://", ": //")).replaceAll("$0 ");
    }

    /** The text with its tabs and line breaks, each as a line feed. Other control characters become spaces. */
    public static String onManyLines(String text) {
        var lines = new StringBuilder(text.length());
        plain(text.replace("\r\n", "\n").replace('\r', '\n'))
                .forEach(character -> lines.appendCodePoint(keepsLines(character) ? character : readable(character)));
        return lines.toString().strip();
    }

    /** The text with at most this many characters. The last one is an ellipsis if something is left out. */
    public static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }

    private static IntStream plain(String text) {
        return text.codePoints().filter(character -> !turnsTheReadingDirection(character));
    }

    private static boolean keepsLines(int character) {
        return character == '\n' || character == '\t';
    }

    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }

    private static int readable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            default -> (character & 0xFFFE) == 0xFFFE ? REPLACEMENT : character;
        };
    }

    private static boolean turnsTheReadingDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
