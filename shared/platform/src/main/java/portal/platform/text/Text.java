package portal.platform.text;

import portal.domain.access.Language;

/** A text of the catalog, in every language of the portal. */
public interface Text {

    String dutch();

    String english();

    /**
     * The text in a language.
     *
     * @param values for the {@code %s} of the text, in the order of the text; whole numbers get the separators of the
     *     language
     */
    default String in(Language language, Object... values) {
        var text =
                switch (language) {
                    case NL -> dutch();
                    case EN -> english();
                };
        return text.formatted(readable(language, values));
    }

    private static Object[] readable(Language language, Object... values) {
        var readable = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer || values[i] instanceof Long) {
                readable[i] = Numbers.of(((Number) values[i]).longValue(), language);
            }
        }
        return readable;
    }
}
