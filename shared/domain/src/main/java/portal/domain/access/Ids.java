package portal.domain.access;

import java.util.regex.Pattern;

/** The form that organization and contact ids share. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private Ids() {}

    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    static void require(String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("An id is 1-64 letters, digits and hyphens");
        }
    }
}
