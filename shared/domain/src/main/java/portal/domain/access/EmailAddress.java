package portal.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.text.DisplayText;

/**
 * An e-mail address (docs/domain.md, section 8). A mail can be sent to a parsed address. A stored address may be older
 * than the current, stricter rule; {@link #isUsable} tells whether it is still usable. Two addresses that differ only
 * in case are the same.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** The earlier, less strict rule. Stored addresses may follow it. */
    private static final Pattern KEPT =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** A dot-atom (RFC 5322, section 3.2.3). */
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    public EmailAddress {
        if (value.length() > LONGEST || !KEPT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /**
     * Reads a typed address. A domain in another script gets its ASCII form.
     *
     * @return empty when no mail can be sent to it
     */
    public static Optional<EmailAddress> parse(String typed) {
        var text = DisplayText.trimmed(typed);
        var at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        var domain = MailDomain.ascii(text.substring(at + 1));
        return domain.isPresent()
                        && LOCAL_PART.matcher(local).matches()
                        && at + 1 + domain.get().length() <= LONGEST
                ? Optional.of(new EmailAddress(local + "@" + domain.get()))
                : Optional.empty();
    }

    /**
     * Whether a text is not an address because the part before the {@code @} has letters that only some mail servers
     * accept.
     */
    public static boolean hasForeignLocalPart(String typed) {
        var text = DisplayText.trimmed(typed);
        var at = text.lastIndexOf('@');
        return at > 0
                && text.substring(0, at).chars().anyMatch(character -> character > 0x7F)
                && parse("a" + text.substring(at)).isPresent();
    }

    /** Whether a mail can be sent to the address. */
    public boolean isUsable() {
        return parse(value).isPresent();
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
}
