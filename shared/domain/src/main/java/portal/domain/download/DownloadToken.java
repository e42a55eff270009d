package portal.domain.download;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret of a link to a file: 256 random bits as 43 characters (base64url, RFC 4648). Whoever has it gets the file.
 * It is mailed once, and kept only as its hash.
 */
public record DownloadToken(String value) {

    private static final int BYTES = 32;

    /** The last character has 4 bits of the token; the other 2 are zero. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    public DownloadToken {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a token of a download");
        }
    }

    /** @param random must be hard to predict */
    public static DownloadToken random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DownloadToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when no download can have this token. */
    public static Optional<DownloadToken> parse(String text) {
        return isWellFormed(text) ? Optional.of(new DownloadToken(text)) : Optional.empty();
    }

    /** The SHA-256 hash of the token in hexadecimal digits. It does not lead back to the token. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Nothing of the token, so that no log has it. */
    @Override
    public String toString() {
        return "***";
    }

    private static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
