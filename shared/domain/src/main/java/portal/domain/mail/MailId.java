package portal.domain.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a mail: 43 letters, digits, hyphens and underscores, so that it can be a tag of the mail service
 * (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html). It tells nothing of the recipient.
 */
public record MailId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public MailId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a mail");
        }
    }

    /** Empty when no mail can have this id. */
    public static Optional<MailId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MailId(text)) : Optional.empty();
    }

    /** Each recipient has one mail of a kind for one occasion. */
    public static MailId of(String occasion, String kind, String recipient) {
        var text = String.join("\n", occasion, kind, recipient);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new MailId(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
