package portal.domain.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import portal.domain.text.DisplayText;

/**
 * The name of a file: 1-200 characters on one line, with an extension. It contains no path, no control characters and
 * no characters that change the direction of writing. A new name is also one that every system can save, and that no
 * command line takes for an option.
 */
public record FileName(String value) {

    private static final int LONGEST = 200;

    /** Line and paragraph separator, and whatever changes the direction of writing. */
    private static final Set<Integer> MISLEADING = Set.of(
            0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069);

    /** Windows does not take these in a name: a drive, a stream of a file, patterns, redirections. */
    private static final String NOT_ON_WINDOWS = ":*?\"<>|";

    /**
     * What Windows takes for a device, whatever the extension:
     * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
     */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³]) *");

    /** Letters and symbols that are drawn as nothing: Hangul fillers and the blank Braille pattern. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    public FileName {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the name of a file");
        }
    }

    /** Empty when it is not the name of a file, or not one that is safe to save under. */
    public static Optional<FileName> parse(String text) {
        return isWellFormed(text) && isSafe(text) ? Optional.of(new FileName(text)) : Optional.empty();
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

    private static boolean isSafe(String text) {
        var stem = text.substring(0, text.indexOf('.')).toLowerCase(Locale.ROOT);
        return !text.startsWith("-")
                && !DEVICE.matcher(stem).matches()
                && text.codePoints().noneMatch(FileName::isHidden)
                && !new DisplayText(text.substring(0, text.lastIndexOf('.'))).isEmpty();
    }

    private static boolean isHidden(int character) {
        return Character.getType(character) == Character.FORMAT
                || BLANK.contains(character)
                || NOT_ON_WINDOWS.indexOf(character) >= 0;
    }
}
