package portal.local.aws.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The key that signs tokens: RSA, as in Cognito. It is stored, so that tokens stay valid after a restart. */
public final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** @param folder the folder of the key, or null for a new key at each start */
    public static RSAKey obtain(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return generate();
        }
        Path file = folder.resolve("signing-key.json");
        if (Files.exists(file)) {
            return read(file);
        }
        RSAKey key = generate();
        Files.createDirectories(folder);
        write(file, key);
        return key;
    }

    /** Writes the key so that only the owner can read it, and no other start finds an incomplete file. */
    private static void write(Path file, RSAKey key) throws IOException {
        Path fresh = Files.createTempFile(file.resolveSibling(""), "signing-key", ".new");
        Files.writeString(fresh, key.toJSONString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            return JWK.parse(Files.readString(file)).toRSAKey();
        } catch (ParseException damaged) {
            throw new IOException(file + " is no signing key; remove it to get a new one", damaged);
        }
    }

    private static RSAKey generate() throws IOException {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IOException("No signing key can be made", e);
        }
    }
}
