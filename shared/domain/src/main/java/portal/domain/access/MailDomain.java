package portal.domain.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The domain of an e-mail address: at least two labels of 1-63 letters, digits and inner hyphens, and the last is not a
 * number. A label in another script gets the ASCII form that browsers use (UTS 46, nontransitional), in which {@code ß}
 * stays different from {@code ss}. {@link java.net.IDN} would turn it into {@code ss}, which is another domain.
 */
final class MailDomain {

    private static final Pattern ASCII_LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_LABEL = 63;
    private static final char IDEOGRAPHIC_STOP = '\u3002';

    private MailDomain() {}

    /** The domain in ASCII; empty when the text is not a domain. */
    static Optional<String> ascii(String typed) {
        var labels = (isAscii(typed) ? typed : folded(typed)).split("\\.", -1);
        var ascii = new StringJoiner(".");
        for (var label : labels) {
            var encoded = isAscii(label) ? label : encoded(label);
            if (!ASCII_LABEL.matcher(encoded).matches()) {
                return Optional.empty();
            }
            ascii.add(encoded);
        }
        return labels.length < 2 || NUMBER.matcher(labels[labels.length - 1]).matches()
                ? Optional.empty()
                : Optional.of(ascii.toString());
    }

    /** Converts each letter to lower case by itself, so that the result does not depend on its place in a word. */
    private static String folded(String typed) {
        var small = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .forEach(character -> small.append(Character.toString(character).toLowerCase(Locale.ROOT)));
        return Normalizer.normalize(small, Normalizer.Form.NFKC).replace(IDEOGRAPHIC_STOP, '.');
    }

    /** The label in ASCII; empty when the text is not a label. */
    private static String encoded(String label) {
        return isLabel(label) ? "xn--" + Punycode.encode(label) : "";
    }

    /**
     * A label has letters, digits, marks after them, and inner hyphens, but no hyphens in the places where an ASCII
     * form has them.
     */
    private static boolean isLabel(String label) {
        return label.length() <= LONGEST_LABEL
                && label.codePoints().allMatch(MailDomain::isPossible)
                && !isMark(label.codePointAt(0))
                && !label.startsWith("-")
                && !label.endsWith("-")
                && !label.startsWith("--", 2);
    }

    private static boolean isPossible(int character) {
        return character == '-' || isMark(character) || Character.isLetterOrDigit(character);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
