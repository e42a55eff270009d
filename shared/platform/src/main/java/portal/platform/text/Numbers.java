package portal.platform.text;

import portal.domain.access.Language;

/** Whole numbers as people read them, with the separator of the language: 100.000 in Dutch, 100,000 in English. */
public final class Numbers {

    private static final int GROUP = 3;

    private Numbers() {}

    public static String of(long number, Language language) {
        return switch (language) {
            case NL -> grouped(number, '.');
            case EN -> grouped(number, ',');
        };
    }

    /** In both languages. */
    public static Bilingual of(long number) {
        return new Bilingual(of(number, Language.NL), of(number, Language.EN));
    }

    private static String grouped(long number, char separator) {
        var text = new StringBuilder(Long.toString(number));
        var first = number < 0 ? 1 : 0;
        for (int at = text.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, separator);
        }
        return text.toString();
    }
}
