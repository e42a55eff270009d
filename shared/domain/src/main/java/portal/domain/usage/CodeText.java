package portal.domain.usage;

import java.text.Normalizer;
import portal.domain.text.DisplayText;
import portal.domain.text.Invisible;

/** A code as people see it, and as codes are compared (docs/domain.md, section 3). */
final class CodeText {

    private static final int DOTLESS_I = 0x131;
    private static final char DOT_ABOVE = '\u0307';

    private CodeText() {}

    /** The code without format and default-ignorable characters, and without surrounding white space. */
    static String visible(String text) {
        return DisplayText.trimmed(Invisible.without(text));
    }

    /**
     * The form in which codes are compared: Unicode's simple case folding and normalization form C. The folding never
     * turns one character into several: ß is not ss. {@code İ}, {@code i} and {@code i} with a dot above are equal.
     */
    static String folded(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = new StringBuilder(composed.length());
        composed.codePoints().map(CodeText::foldCase).forEach(folded::appendCodePoint);
        return withoutDots(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    /**
     * Folds a character. Java's mappings to upper and then to lower case give the simple folding, except for ı, which
     * stays a different letter.
     */
    private static int foldCase(int character) {
        return character == DOTLESS_I ? character : Character.toLowerCase(Character.toUpperCase(character));
    }

    private static String withoutDots(String text) {
        if (text.indexOf(DOT_ABOVE) < 0) {
            return text;
        }
        var decomposed = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFD));
        var from = 0;
        for (int dot = decomposed.indexOf("\u0307"); dot >= 0; dot = decomposed.indexOf("\u0307", from)) {
            if (isBehindI(decomposed, dot)) {
                decomposed.deleteCharAt(dot);
                from = dot;
            } else {
                from = dot + 1;
            }
        }
        return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    }

    /**
     * Whether the dot belongs to an i. Normalization sorts marks below a letter before the dot above it, so these are
     * skipped.
     */
    private static boolean isBehindI(StringBuilder decomposed, int dot) {
        var letter = dot - 1;
        while (letter >= 0 && Character.getType(decomposed.charAt(letter)) == Character.NON_SPACING_MARK) {
            letter--;
        }
        if (letter < 0 || decomposed.charAt(letter) != 'i') {
            return false;
        }
        var marks = decomposed.substring(letter + 1, dot);
        return Normalizer.normalize("i" + DOT_ABOVE + marks, Normalizer.Form.NFD)
                .equals("i" + marks + DOT_ABOVE);
    }
}
