package portal.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.domain.access.Language;

/** Which of the portal's languages a caller prefers. */
public final class AcceptLanguage {

    private AcceptLanguage() {}

    /** @param acceptLanguage the value of the header; an unreadable value counts as none */
    public static Language preferred(Optional<String> acceptLanguage) {
        if (acceptLanguage.isEmpty()) {
            return Language.DEFAULT;
        }
        try {
            return preferred(Locale.LanguageRange.parse(acceptLanguage.get()));
        } catch (IllegalArgumentException e) {
            return Language.DEFAULT;
        }
    }

    private static Language preferred(List<Locale.LanguageRange> ranges) {
        for (var range : ranges) {
            var language = language(range.getRange());
            if (range.getWeight() > 0 && language.isPresent()) {
                return language.get();
            }
        }
        return Language.DEFAULT;
    }

    private static Optional<Language> language(String range) {
        return switch (range.split("-", 2)[0]) {
            case "nl" -> Optional.of(Language.NL);
            case "en" -> Optional.of(Language.EN);
            case "*" -> Optional.of(Language.DEFAULT);
            default -> Optional.empty();
        };
    }
}
