package portal.domain.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text that people read: a name, a subject, a reason, a message (docs/domain.md, section 8). It has no white space around it, and
 * it is empty when it has nothing that can be seen.
 */
public record DisplayText(String value) {

    public DisplayText {
        value = isVisible(value) ? trimmed(value) : "";
    }

    /** The text as somebody typed it, without the white space around it. White space is what Unicode calls so. */
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

    /** In characters, an emoji being one. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether a text is more than a line, or has other characters that control a device; white space around it aside. */
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
     * Whether a mail program may make something else of it than a name: a link, or an encoded word (RFC 2047). Characters that are
     * not seen, or that stand for others, hide nothing.
     */
    public boolean isMoreThanAName() {
        var plain = Normalizer.normalize(Invisible.without(value), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
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
