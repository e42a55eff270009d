package portal.domain.usage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies what takes up seats: a user by its code, an employee by its GUID, a declaration, a client. It has 1-100
 * characters. Invisible characters, white space around it and case do not matter, nor do the braces and hyphens of a
 * GUID (docs/domain.md, section 3). Ids are in the order of their kinds and then of their Unicode characters, which is
 * that of their bytes in UTF-8.
 */
public record HolderId(Kind kind, String canonical) implements Comparable<HolderId> {

    public static final int LONGEST = 100;

    /**
     * No code of {@link #LONGEST} characters takes so many to write, however it is composed. Longer ones cost no work.
     */
    private static final int LONGEST_WRITTEN = 5 * LONGEST;

    private static final Pattern BRACES_AND_HYPHENS = Pattern.compile("[-{}]");
    private static final Pattern GUID =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** Empty when the text is invisible or too long, or contains control characters or half surrogate pairs. */
    public static Optional<HolderId> parse(Kind kind, String text) {
        var visible = CodeText.visible(text);
        if (visible.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        var name = CodeText.folded(visible);
        var length = name.codePointCount(0, name.length());
        return length < 1 || length > LONGEST || name.codePoints().anyMatch(HolderId::isNoText)
                ? Optional.empty()
                : Optional.of(new HolderId(kind, kind == Kind.EMPLOYEE ? guid(name) : name));
    }

    /**
     * What identifies the holder now, if it was stored when ids were told apart by other rules; empty when nothing
     * does.
     */
    public Optional<HolderId> current() {
        return parse(kind, canonical);
    }

    /** The id as it was written, without invisible characters. */
    public static String spelling(String text) {
        return CodeText.visible(text);
    }

    @Override
    public int compareTo(HolderId other) {
        return kind == other.kind ? compare(canonical, other.canonical) : kind.compareTo(other.kind);
    }

    /** Compares by character. String compares by half surrogate pair, which gives another order. */
    private static int compare(String one, String other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(one.codePointAt(i), other.codePointAt(i));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** The usual form of a GUID. Environments may also identify employees by other texts, which stay as they are. */
    private static String guid(String name) {
        var guid = GUID.matcher(BRACES_AND_HYPHENS.matcher(name).replaceAll(""));
        return guid.matches() ? guid.replaceAll("$1-$2-$3-$4-$5") : name;
    }

    /** The kinds of holders. */
    public enum Kind {
        USER,
        EMPLOYEE,
        DECLARATION,
        CLIENT
    }
}
