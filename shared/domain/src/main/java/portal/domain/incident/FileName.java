package portal.domain.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a file: 1-200 characters on one line, with an extension. It contains no path, no control characters and
 * no characters that change the direction of writing.
 */
public record FileName(String value) {

    private static final int LONGEST = 200;

    /** Line and paragraph separator, and whatever changes the direction of writing. */
    private static final Set<Integer> MISLEADING = Set.of(
            0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069);

    public FileName {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the name of a file");
        }
    }

    /** Empty when it is not the name of a file. */
    public static Optional<FileName> parse(String text) {
        return isWellFormed(text) ? Optional.of(new FileName(text)) : Optional.empty();
    }

    /** What comes after the last dot, in lower case. */
    public String extension() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWellFormed(String text) {
        var dot = text.lastIndexOf('.');
        return text.codePointCount(0, text.length()) <= LONGEST
                && dot > 0
                && dot < text.length() - 1
                && !text.contains("/")
                && !text.contains("\\")
                && text.codePoints().noneMatch(FileName::isMisleading);
    }

    private static boolean isMisleading(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || MISLEADING.contains(character);
    }
}
