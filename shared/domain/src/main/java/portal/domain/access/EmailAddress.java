package portal.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a mail can be sent to: at most 254 characters, one {@code @}, no spaces or control characters. Two
 * addresses that differ in case alone are the same.
 */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        return isWellFormed(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** The form under which the address is unique within an organization. */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    public boolean isSameAs(EmailAddress other) {
        return canonical().equals(other.canonical());
    }

    /** The address in a form that can be recognized but not learned, such as {@code a…@acme.example}. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
