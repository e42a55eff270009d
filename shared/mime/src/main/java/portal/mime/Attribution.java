package portal.mime;

import java.util.Locale;
import java.util.Set;

/** The words of a program that say when somebody wrote what follows: "On … wrote:", "Op … schreef …:". */
final class Attribution {

    /** Programs break them where a line would become too long. */
    private static final int MOST_LINES = 3;

    private static final int LONGEST = 500;

    private static final Set<String> PRONOUNS = Set.of(
            "ik", "u", "je", "jij", "jullie", "we", "wij", "ze", "zij", "hij", "men", "i", "you", "they", "he", "she",
            "mijn", "onze", "my", "our");

    private Attribution() {}

    /** The line after an attribution that begins there; the line itself if none does. */
    static int end(Lines lines, int line) {
        if (!canBegin(lines.get(line))) {
            return line;
        }
        var text = "";
        for (var end = line + 1; end <= Math.min(lines.size(), line + MOST_LINES); end++) {
            var next = spaced(lines.get(end - 1));
            if (next.isEmpty() || text.length() + next.length() > LONGEST || (end > line + 1 && isOther(next, text))) {
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

    /** Whether a line belongs to another attribution than the words above it, which are of a person then. */
    private static boolean isOther(String line, String above) {
        return startsWithDate(line)
                || line.contains(" schreef op ")
                || (line.contains("<") && !startsWithDate(bare(above)));
    }

    private static boolean canBegin(String line) {
        var text = line.length() <= LONGEST ? bare(line) : "";
        return startsWithDate(text) || text.contains(" schreef op ") || text.contains("<") || text.contains(" wrote:");
    }

    private static boolean startsWithDate(String text) {
        return text.startsWith("On ") || text.startsWith("Op ");
    }

    /** Without the strokes that some programs draw on the same line. */
    private static String bare(String line) {
        var begin = 0;
        while (begin < line.length() && "-* \u00A0".indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        return spaced(line.substring(begin));
    }

    /** Some programs write spaces at which no line may break. */
    private static String spaced(String line) {
        return line.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    private static boolean is(String joined, boolean isQuoteBelow) {
        var text = bare(joined);
        if (!text.endsWith(":")) {
            return isFollowedOnItsLine(text);
        }
        var hasAddress = text.contains("@");
        var signs = (hasTime(text) ? 1 : 0) + (hasYear(text) ? 1 : 0) + (hasAddress ? 1 : 0);
        return (signs >= 2 || (signs == 1 && isQuoteBelow)) && saysWrote(text, hasAddress || isQuoteBelow);
    }

    /** Some write what they quote on the same line: only a date, a time and an address make that sure. */
    private static boolean isFollowedOnItsLine(String text) {
        var end = text.indexOf(">:");
        if (end < 0) {
            return false;
        }
        var attribution = text.substring(0, end + 2);
        return startsWithDate(text)
                && attribution.contains("@")
                && hasTime(attribution)
                && hasYear(attribution)
                && saysWrote(attribution, true);
    }

    /** @param isSure whether more than the words shows that a program wrote them */
    private static boolean saysWrote(String text, boolean isSure) {
        if (startsWithDate(text)) {
            return text.endsWith(" het volgende geschreven:")
                    || isName(after(text, text.indexOf(" schreef "), " schreef "), isSure)
                    || (text.endsWith(" wrote:") && isEnglish(text, isSure));
        }
        return isSure
                && (text.endsWith(" wrote:")
                        || text.contains(" schreef op ")
                        || text.contains("> wrote on ")
                        || text.endsWith("> schreef:"));
    }

    private static boolean isEnglish(String text, boolean isSure) {
        var before = text.substring(0, text.length() - " wrote:".length());
        var name = after(before, before.lastIndexOf(", "), ", ");
        return isName(before.substring(before.lastIndexOf(' ') + 1), true) && (isSure || isName(name, false));
    }

    private static String after(String text, int at, String words) {
        return at < 0 ? "" : text.substring(at + words.length());
    }

    /** A sentence of a person goes on with a small letter, or with a word for somebody. */
    private static boolean isName(String text, boolean isSure) {
        return !text.isEmpty()
                && (isSure || !Character.isLowerCase(text.charAt(0)))
                && !PRONOUNS.contains(firstWord(text).toLowerCase(Locale.ROOT));
    }

    private static String firstWord(String text) {
        var end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
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
