package portal.domain.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text that people read, such as a name, a subject, a reason or a message (docs/domain.md, section 8). It has no
 * surrounding white space, and is empty if nothing in it is visible.
 */
public record DisplayText(String value) {

    public DisplayText {
        value = isVisible(value) ? trimmed(value) : "";
    }

    /** The typed text without surrounding white space, as Unicode defines white space. */
    public static String trimmed(String typed) {
        var start = 0;
        var end = typed.length();
        while (start < end && Invisible.isWhiteSpace(typed.charAt(start))) {
            start++;
        }
        while (end > start && Invisible.isWhiteSpace(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    /** The length in characters; an emoji is one character. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether a text has line breaks or other control characters, apart from surrounding white space. */
    public static boolean hasControls(String typed) {
        var text = trimmed(typed);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a mail program may turn the text into a link, or decode it as an encoded word (RFC 2047). Invisible
     * characters and compatibility characters do not hide that.
     */
    public boolean isMoreThanAName() {
        var plain = Normalizer.normalize(Invisible.without(value), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return plain.contains("://") || plain.contains("www.") || isEncodedWord(plain);
    }

    private static boolean isEncodedWord(String text) {
        var start = text.indexOf("=?");
        return start >= 0 && text.indexOf("?=", start + 2) > 0;
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!Invisible.isInvisible(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
