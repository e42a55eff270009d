package portal.domain.usage;

import java.text.Normalizer;
import portal.domain.text.DisplayText;
import portal.domain.text.Invisible;

/** The text of a code as people see it, and as codes are compared (docs/domain.md, section 3). */
final class CodeText {

    private static final int DOTLESS_I = 0x131;
    private static final char DOT_ABOVE = '\u0307';

    private CodeText() {}

    /** Without format and default-ignorable characters, and without white space around it. */
    static String visible(String text) {
        return DisplayText.trimmed(Invisible.without(text));
    }

    /**
     * In Unicode's simple case folding, which never makes several characters of one: ß is not ss. {@code İ}, {@code i} and
     * {@code i} with a dot above are one. In normalization form C.
     */
    static String folded(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = new StringBuilder(composed.length());
        composed.codePoints().map(CodeText::foldCase).forEach(folded::appendCodePoint);
        return withoutDots(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    /** Java's mappings to upper and then to lower case are the simple folding but for ı, which is a letter of its own. */
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

    /** Marks below a letter are sorted before the dot above it, and do not come between: what is equivalent is the same. */
    private static boolean isBehindI(StringBuilder decomposed, int dot) {
        var letter = dot - 1;
        while (letter >= 0 && Character.getType(decomposed.charAt(letter)) == Character.NON_SPACING_MARK) {
            letter--;
        }
        if (letter < 0 || decomposed.charAt(letter) != 'i') {
            return false;
        }
        var marks = decomposed.substring(letter + 1, dot);
        return Normalizer.normalize("i" + DOT_ABOVE + marks, Normalizer.Form.NFD).equals("i" + marks + DOT_ABOVE);
    }
}
