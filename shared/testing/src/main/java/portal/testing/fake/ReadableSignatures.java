package portal.testing.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import portal.domain.mail.SignedTexts;

/** Signs a text with a word that tests know. */
public final class ReadableSignatures implements SignedTexts {

    private static final String SIGNATURE = ".signed";

    @Override
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)) + SIGNATURE;
    }

    @Override
    public String code(String text) {
        var digest = UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString().replace("-", "");
        var digits = new BigInteger(digest, 16).toString(32);
        return "0".repeat(26 - digits.length()) + digits;
    }

    @Override
    public boolean isCode(String code, String text) {
        return code.equals(code(text));
    }

    @Override
    public Optional<String> verified(String signed) {
        if (!signed.endsWith(SIGNATURE)) {
            return Optional.empty();
        }
        var text = signed.substring(0, signed.length() - SIGNATURE.length());
        return Optional.of(new String(Base64.getUrlDecoder().decode(text), UTF_8));
    }
}
