package portal.mime;

import java.util.Locale;
import java.util.Set;

/** The line that some programs draw above what they quote. */
final class Separator {

    private static final Set<String> WORDS = Set.of(
            "",
            "oorspronkelijk bericht",
            "originele bericht",
            "origineel bericht",
            "original message",
            "original email",
            "doorgestuurd bericht",
            "forwarded message");

    private Separator() {}

    /** Where the separators above a line begin; the line itself if there are none. */
    static int above(Lines lines, int line) {
        var begin = line;
        for (var above = line - 1; above >= 0 && (lines.isBlank(above) || is(lines.get(above))); above--) {
            if (!lines.isBlank(above)) {
                begin = above;
            }
        }
        return begin;
    }

    static boolean is(String line) {
        var text = line.strip();
        return text.length() < 200 && isRule(text) && WORDS.contains(words(text));
    }

    private static boolean isRule(String text) {
        return text.startsWith("-----") || text.startsWith("_____") || text.startsWith("*-----");
    }

    /** What stands between the strokes. */
    private static String words(String text) {
        var begin = 0;
        var end = text.length();
        while (begin < end && isStroke(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isStroke(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isStroke(char character) {
        return "-_* ".indexOf(character) >= 0;
    }
}
