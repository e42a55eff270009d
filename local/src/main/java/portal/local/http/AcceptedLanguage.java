package portal.local.http;

import java.util.Locale;

/** Reads {@code Accept-Language}: Dutch unless English is wanted more. */
final class AcceptedLanguage {
    private AcceptedLanguage() {}

    static boolean prefersEnglish(String acceptLanguage) {
        double dutch = 0;
        double english = 0;
        for (String range : acceptLanguage.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.strip().split(";\\s*q=", 2);
            if (parts[0].equals("nl") || parts[0].startsWith("nl-")) {
                dutch = Math.max(dutch, quality(parts));
            } else if (parts[0].equals("en") || parts[0].startsWith("en-")) {
                english = Math.max(english, quality(parts));
            }
        }
        return english > dutch;
    }

    private static double quality(String[] parts) {
        if (parts.length == 1) {
            return 1;
        }
        return parts[1].matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(parts[1]) : 0;
    }
}
