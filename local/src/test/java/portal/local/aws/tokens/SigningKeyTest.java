package portal.local.aws.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void isTheSameAtTheNextStart() throws IOException {
        Path keys = folder.resolve("keys");
        assertThat(SigningKey.obtain(keys)).isEqualTo(SigningKey.obtain(keys));
        assertThat(keys).isDirectoryContaining("glob:**/signing-key.json").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        SigningKey.obtain(folder);
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void saysWhichFileIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("signing-key.json"), "{");
        assertThatThrownBy(() -> SigningKey.obtain(folder)).hasMessageContaining(file.toString());
    }
}
