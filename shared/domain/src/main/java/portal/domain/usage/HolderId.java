package portal.domain.usage;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Identifies a holder: a user by its code, an employee by its GUID, a declaration, a client. An id is trimmed, in
 * Unicode normalization form C, and has 1-100 characters. Two ids that differ only in case are the same
 * (docs/domain.md, section 3). Ids are ordered by kind and then by Unicode character, which is the order of their bytes
 * in UTF-8.
 */
public record HolderId(Kind kind, String canonical) implements Comparable<HolderId> {

    public static final int LONGEST = 100;

    /** Empty when the trimmed text is empty or too long, or contains control characters or half surrogate pairs. */
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

    /** Folds each character by itself, so that no character becomes two: ß stays different from ss. */
    private static String foldCase(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The kinds of holders. */
    public enum Kind {
        USER,
        EMPLOYEE,
        DECLARATION,
        CLIENT
    }
}
