package portal.local.aws.signins;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time passwords (RFC 6238), as authenticator apps make them: 6 digits, 30 seconds, SHA-1. */
final class Totp {
    private static final TimeBasedOneTimePasswordGenerator PASSWORDS = new TimeBasedOneTimePasswordGenerator();
    private static final Duration STEP = PASSWORDS.getTimeStep();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private Totp() {}

    /** A new secret, in Base32. */
    static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** The secret of a person of the demo, in Base32. It is the same at each start. */
    static String secretOf(String username) {
        try {
            byte[] seed = ("demo:" + username).getBytes(StandardCharsets.UTF_8);
            return new Base32()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step whose password this is: the one of that time, or the one before or after it. */
    static OptionalLong stepOf(String secret, String code, Instant at) {
        return LongStream.rangeClosed(-1, 1)
                .filter(offset ->
                        code(secret, at.plus(STEP.multipliedBy(offset))).equals(code))
                .map(offset -> step(at) + offset)
                .findFirst();
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    static String code(String secret, Instant at) {
        try {
            return PASSWORDS.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), PASSWORDS.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
