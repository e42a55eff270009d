package portal.domain.usage;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Identifies what takes up seats: a user by its code, an employee by its GUID, a declaration, a client. Trimmed, in Unicode
 * normalization form C, 1-100 characters; two ids that differ in case alone are the same (docs/domain.md, section 3).
 * In the order of their kinds and then of their Unicode characters, which is that of their bytes in UTF-8.
 */
public record HolderId(Kind kind, String canonical) implements Comparable<HolderId> {

    public static final int LONGEST = 100;

    /** Empty when nothing is left after trimming, it is too long, or it has control characters or halves of characters in it. */
    public static Optional<HolderId> parse(Kind kind, String text) {
        var name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var length = name.codePointCount(0, name.length());
        return length < 1 || length > LONGEST || name.codePoints().anyMatch(HolderId::isNoText)
                ? Optional.empty()
                : Optional.of(new HolderId(kind, foldCase(name)));
    }

    @Override
    public int compareTo(HolderId other) {
        return kind == other.kind ? compare(canonical, other.canonical) : kind.compareTo(other.kind);
    }

    /** Not as String compares, which puts characters of two halves before some that come before them. */
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

    /** Character by character, so that no character becomes several: the ß of one name is never the ss of another. */
    private static String foldCase(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** What can take up seats. */
    public enum Kind {
        USER,
        EMPLOYEE,
        DECLARATION,
        CLIENT
    }
}
