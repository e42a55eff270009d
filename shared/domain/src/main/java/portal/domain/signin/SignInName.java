package portal.domain.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import portal.domain.contact.Contact;
import portal.domain.organization.Organization;

/**
 * A name that a contact can remember and sign in with, such as {@code northwind.sanne}. It is unique over all
 * organizations, stays the same for good, and consists of lower-case ASCII letters, digits, hyphens and dots. So it
 * never looks like an e-mail address, and case does not matter.
 */
public record SignInName(String value) {

    private static final int LONGEST_PART = 20;
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** Letters that have no ASCII letter as their base in Unicode. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ħ", "h");

    public SignInName {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a sign-in name");
        }
    }

    /**
     * A name for a contact.
     *
     * @param attempt 1 for the name that is wanted, more for the names to try when that is taken
     */
    public static SignInName of(Organization organization, Contact contact, int attempt) {
        var number = attempt == 1 ? "" : Integer.toString(attempt);
        return new SignInName(organization(organization) + "." + person(contact) + number);
    }

    /** The id if it is short. Otherwise the name, which is easier to remember. */
    private static String organization(Organization organization) {
        var id = plain(organization.id().value());
        var name = plain(organization.name());
        var isShort = !id.isEmpty() && id.length() <= LONGEST_PART;
        return isShort || name.isEmpty() ? shortened(id) : shortened(name);
    }

    /** The first name. If it has no ASCII letter, the first part of the address. */
    private static String person(Contact contact) {
        var words = plain(contact.name());
        var first = words.split("-", 2)[0];
        if (first.length() > 1) {
            return shortened(first);
        }
        if (!words.isEmpty()) {
            return shortened(words);
        }
        var address = plain(contact.email().value().split("@", 2)[0]).split("-", 2)[0];
        return address.isEmpty() ? "contact" : shortened(address);
    }

    /** Lower-case ASCII letters and digits, with a hyphen in place of everything else. */
    private static String plain(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return EDGES.matcher(GAPS.matcher(letters).replaceAll("-")).replaceAll("");
    }

    private static String shortened(String text) {
        var part = text.length() <= LONGEST_PART ? text : text.substring(0, LONGEST_PART);
        var trimmed = EDGES.matcher(part).replaceAll("");
        return trimmed.isEmpty() ? "portal" : trimmed;
    }

    @Override
    public String toString() {
        return value;
    }
}
