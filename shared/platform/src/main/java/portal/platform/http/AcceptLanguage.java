package portal.platform.http;

import java.util.Locale;
import java.util.Optional;
import portal.domain.access.Language;

/** Which of the portal's languages a caller likes best. */
public final class AcceptLanguage {

    private AcceptLanguage() {}

    /** @param acceptLanguage the header's value; one that cannot be read is as good as none */
    public static Language preferred(Optional<String> acceptLanguage) {
        try {
            return acceptLanguage
                    .flatMap(header -> Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .flatMap(range -> language(range.getRange()).stream())
                            .findFirst())
                    .orElse(Language.DEFAULT);
        } catch (IllegalArgumentException e) {
            return Language.DEFAULT;
        }
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
