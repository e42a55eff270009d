package portal.mime;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The header of the quoted mail as Outlook and others write it: "Van: … Verzonden: … Aan: … Onderwerp: …". */
final class HeaderBlock {

    private static final int MOST_LINES = 10;

    private static final int LONGEST_NAME = 20;

    private static final Set<String> FROM = Set.of("van", "from");

    private static final Set<String> OTHERS = Set.of(
            "verzonden",
            "datum",
            "aan",
            "cc",
            "bcc",
            "kopie",
            "onderwerp",
            "beantwoorden",
            "sent",
            "date",
            "to",
            "subject",
            "reply-to",
            "importance",
            "urgentie",
            "prioriteit");

    private HeaderBlock() {}

    /** The line after a block that begins there; the line itself if none does. */
    static int end(Lines lines, int line) {
        if (isOnOneLine(lines.get(line))) {
            return line + 1;
        }
        if (!FROM.contains(name(lines.get(line)))) {
            return line;
        }
        var found = new HashSet<String>();
        var end = line;
        for (var next = line + 1; next < Math.min(lines.size(), line + MOST_LINES) && !lines.isBlank(next); next++) {
            var name = name(lines.get(next));
            if (FROM.contains(name) || Separator.is(lines.get(next))) {
                break;
            }
            if (OTHERS.contains(name)) {
                found.add(name);
                end = next + 1;
            }
        }
        return found.size() >= 2 ? end : line;
    }

    /** Some write the separator and all of the header as one line. */
    private static boolean isOnOneLine(String line) {
        if (!line.strip().startsWith("-----") || line.length() > 2_000) {
            return false;
        }
        var text = line.replace(" ", "").toLowerCase(Locale.ROOT);
        var from = Math.max(text.indexOf("-van:"), text.indexOf("-from:"));
        return from > 0 && (text.contains("onderwerp:") || text.contains("subject:"));
    }

    /** The name before the colon in small letters; empty if the line has none. */
    private static String name(String line) {
        var colon = line.indexOf(':');
        if (colon < 0 || colon > LONGEST_NAME) {
            return "";
        }
        return line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
    }
}
