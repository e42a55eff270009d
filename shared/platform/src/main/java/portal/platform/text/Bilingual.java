package portal.platform.text;

import portal.domain.access.Language;

/** A text in both languages of the portal. */
public record Bilingual(String dutch, String english) {

    public String in(Language language) {
        return switch (language) {
            case NL -> dutch;
            case EN -> english;
        };
    }
}
