package portal.mime;

import java.util.Locale;
import java.util.Set;

/** The words of a program that say when somebody wrote what follows: "On … wrote:", "Op … schreef …:". */
final class Attribution {

    /** Programs break them where a line would become too long. */
    private static final int MOST_LINES = 3;

    private static final int LONGEST = 500;

    private static final Set<String> PRONOUNS = Set.of(
            "ik", "u", "je", "jij", "jullie", "we", "wij", "ze", "zij", "hij", "men", "i", "you", "they", "he", "she");

    private Attribution() {}

    /** The line after an attribution that begins there; the line itself if none does. */
    static int end(Lines lines, int line) {
        if (!canBegin(lines.get(line))) {
            return line;
        }
        var text = "";
        for (var end = line + 1; end <= Math.min(lines.size(), line + MOST_LINES); end++) {
            var next = lines.get(end - 1).strip();
            if (next.isEmpty() || text.length() + next.length() > LONGEST || (end > line + 1 && canBegin(next))) {
                return line;
            }
            text = text.isEmpty() ? next : text + " " + next;
            if (is(text, isFollowedByQuote(lines, end))) {
                return end;
            }
        }
        return line;
    }

    private static boolean isFollowedByQuote(Lines lines, int from) {
        var next = lines.nextWithText(from);
        return next < lines.size() && lines.isQuoted(next);
    }

    private static boolean canBegin(String line) {
        var text = bare(line);
        return text.length() <= LONGEST
                && (startsWithDate(text)
                        || text.contains(" schreef op ")
                        || text.contains("<")
                        || text.contains(" wrote"));
    }

    private static boolean startsWithDate(String text) {
        return text.startsWith("on ") || text.startsWith("op ");
    }

    /** In small letters, without the strokes that some programs draw on the same line. */
    private static String bare(String line) {
        var text = line.strip();
        var begin = 0;
        while (begin < text.length() && "-* ".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return text.substring(begin).toLowerCase(Locale.ROOT);
    }

    private static boolean is(String joined, boolean isQuoteBelow) {
        var text = bare(joined);
        if (!text.endsWith(":") || !saysWrote(text)) {
            return false;
        }
        var signs = (hasTime(text) ? 1 : 0) + (hasYear(text) ? 1 : 0) + (text.contains("@") ? 1 : 0);
        return signs >= 2 || (signs == 1 && isQuoteBelow);
    }

    private static boolean saysWrote(String text) {
        if (text.endsWith(" wrote:")) {
            return !PRONOUNS.contains(wordBefore(text, " wrote:"));
        }
        if (startsWithDate(text)) {
            return text.endsWith(" het volgende geschreven:") || isWrittenByName(text);
        }
        return text.contains(" schreef op ") || text.contains("> schreef");
    }

    private static boolean isWrittenByName(String text) {
        var at = text.indexOf(" schreef ");
        return at >= 0 && !PRONOUNS.contains(firstWord(text.substring(at + " schreef ".length())));
    }

    private static String firstWord(String text) {
        var end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String wordBefore(String text, String end) {
        var last = text.length() - end.length();
        var begin = last;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, last);
    }

    /** Such as 10:12. */
    private static boolean hasTime(String text) {
        for (var at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            if (at > 0 && at + 2 < text.length() && isDigits(text, at - 1, at) && isDigits(text, at + 1, at + 3)) {
                return true;
            }
        }
        return false;
    }

    /** Such as 2026. */
    private static boolean hasYear(String text) {
        for (var at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 1)) {
            if (isDigits(text, at, at + 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(String text, int begin, int end) {
        return end <= text.length() && text.substring(begin, end).chars().allMatch(Character::isDigit);
    }
}
