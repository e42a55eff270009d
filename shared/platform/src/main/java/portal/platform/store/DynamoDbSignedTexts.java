package portal.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.mail.SignedTexts;

/**
 * Signs with HMAC-SHA256 and one key, which is made when it is needed first and kept in the table. A signed text is the
 * text and the signature, each as base64url (RFC 4648), with a point between them.
 */
public final class DynamoDbSignedTexts implements SignedTexts {

    private static final String ALGORITHM = "HmacSHA256";

    /** Of the key: as many as the hash has. */
    private static final int BYTES = 32;

    /** 128 bits are more than anybody can try. */
    private static final int BYTES_OF_CODE = 16;

    private static final int DIGITS = 32;
    private static final int LENGTH_OF_CODE = 26;

    private final Table table;
    private final TransactionRunner transactions;
    private final RandomGenerator random;
    private @Nullable SecretKeySpec key;

    /** @param random must be hard to predict */
    public DynamoDbSignedTexts(Table table, TransactionRunner transactions, RandomGenerator random) {
        this.table = table;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public String sign(String text) {
        var bytes = text.getBytes(UTF_8);
        return encoded(bytes) + "." + encoded(signature(bytes));
    }

    @Override
    public String code(String text) {
        var half = Arrays.copyOf(signature(("code:" + text).getBytes(UTF_8)), BYTES_OF_CODE);
        var digits = new BigInteger(1, half).toString(DIGITS);
        return "0".repeat(LENGTH_OF_CODE - digits.length()) + digits;
    }

    @Override
    public boolean isCode(String code, String text) {
        return MessageDigest.isEqual(code.getBytes(UTF_8), code(text).getBytes(UTF_8));
    }

    @Override
    public Optional<String> verified(String signed) {
        var parts = signed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var text = Base64.getUrlDecoder().decode(parts[0]);
            var signature = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(signature, signature(text))
                    ? Optional.of(new String(text, UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(transactions.run(this::stored), ALGORITHM);
        }
        return key;
    }

    /** The first one who needs the key makes it. */
    private Decision<byte[]> stored() {
        var known = table.get(PlatformKeys.signingKey());
        if (known.isPresent()) {
            return Decision.of(known.get().bytes("key"));
        }
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        return Decision.of(
                fresh,
                DynamoDbWrite.insert(
                        Item.at(PlatformKeys.signingKey()).bytes("key", fresh).build()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
