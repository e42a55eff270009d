package portal.platform.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.Language;

/**
 * Which of the portal's languages a caller prefers (RFC 9110, section 12.5.4). Elements that cannot be read are passed
 * over, one by one.
 */
public final class AcceptLanguage {

    private static final Pattern WEIGHT = Pattern.compile("[01](?:\\.[0-9]{0,9})?|\\.[0-9]{1,9}");
    private static final Pattern SUBTAG = Pattern.compile("[a-z0-9]{1,8}");

    private AcceptLanguage() {}

    /** @param acceptLanguage the value of the header; one that names no language of the portal counts as none */
    public static Language preferred(Optional<String> acceptLanguage) {
        if (acceptLanguage.isEmpty()) {
            return Language.DEFAULT;
        }
        var wishes = new Wishes();
        for (var element : acceptLanguage.get().toLowerCase(Locale.ROOT).split(",", 0)) {
            wishes.add(element.strip());
        }
        return wishes.preferred();
    }

    /** The weights of the languages as far as the header was read; a language's own range counts before {@code *}. */
    private static final class Wishes {

        private Optional<Double> dutch = Optional.empty();
        private Optional<Double> english = Optional.empty();
        private double others;
        private boolean englishFirst;

        /** @param element in lower case, such as {@code en-gb;q=0.5} */
        void add(String element) {
            var parts = element.split(";", 0);
            var weight = weight(parts);
            if (parts.length == 0 || weight.isEmpty() || !isRange(parts[0].strip())) {
                return;
            }
            switch (parts[0].strip().split("-", 2)[0]) {
                case "nl" -> dutch = Optional.of(Math.max(weight.get(), dutch.orElse(0.0)));
                case "en" -> {
                    englishFirst |= dutch.isEmpty() && others == 0;
                    english = Optional.of(Math.max(weight.get(), english.orElse(0.0)));
                }
                case "*" -> others = Math.max(weight.get(), others);
                default -> {}
            }
        }

        private static boolean isRange(String range) {
            if (range.equals("*")) {
                return true;
            }
            for (var subtag : range.split("-", -1)) {
                if (!SUBTAG.matcher(subtag).matches()) {
                    return false;
                }
            }
            return true;
        }

        /** Empty when it cannot be read; an element without one weighs most. */
        private static Optional<Double> weight(String... parts) {
            var weight = 1.0;
            for (int i = 1; i < parts.length; i++) {
                var parameter = parts[i].strip();
                if (!parameter.isEmpty()) {
                    if (!parameter.startsWith("q=")
                            || !WEIGHT.matcher(parameter.substring(2)).matches()) {
                        return Optional.empty();
                    }
                    weight = Double.parseDouble(parameter.substring(2));
                }
            }
            return weight <= 1 ? Optional.of(weight) : Optional.empty();
        }

        Language preferred() {
            double forDutch = dutch.orElse(others);
            double forEnglish = english.orElse(others);
            var isEnglish = forEnglish > forDutch || (forEnglish == forDutch && forEnglish > 0 && englishFirst);
            return isEnglish ? Language.EN : Language.DEFAULT;
        }
    }
}
