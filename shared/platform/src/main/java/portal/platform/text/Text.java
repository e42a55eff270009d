package portal.platform.text;

import portal.domain.access.Language;

/** A text of the catalog, in every language of the portal. */
public interface Text {

    String dutch();

    String english();

    /**
     * The text in a language.
     *
     * @param values the values of the {@code %s} and {@code %d} in the text, in their order
     */
    default String in(Language language, Object... values) {
        var text =
                switch (language) {
                    case NL -> dutch();
                    case EN -> english();
                };
        return text.formatted(values);
    }
}
