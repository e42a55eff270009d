package portal.testing.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import portal.domain.mail.SignedTexts;

/** Signs a text with a word that tests know. */
public final class ReadableSignatures implements SignedTexts {

    private static final String SIGNATURE = ".signed";

    @Override
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)) + SIGNATURE;
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
