package portal.local.aws.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFolderTest {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsFilesWhereItWasTold() throws IOException {
        try (FileFolder files = FileFolder.open(folder)) {
            files.put("bucket", "acme/INC-1001/a", CONTENT, false);
        }
        try (FileFolder files = FileFolder.open(folder)) {
            assertThat(files.get("bucket", "acme/INC-1001/a")).contains(CONTENT);
            assertThat(files.get("bucket", "acme/INC-1001")).isEmpty();
            assertThat(files.get("other", "acme/INC-1001/a")).isEmpty();
        }
    }

    @Test
    void leavesNothingBehindWithoutADataFolder() throws IOException {
        Path made;
        try (FileFolder files = FileFolder.open(null)) {
            files.put("bucket", "acme/INC-1001/a", CONTENT, false);
            made = files.root();
            assertThat(made).isDirectory();
        }
        assertThat(made).doesNotExist();
    }

    @Test
    void replacesAFileAndLeavesNothingUnfinished() throws IOException {
        FileFolder files = FileFolder.open(folder);
        files.put("bucket", "acme/a", new byte[10_000], false);
        files.put("bucket", "acme/a", CONTENT, false);

        assertThat(files.get("bucket", "acme/a")).contains(CONTENT);
        try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void listsByPrefix() throws IOException {
        FileFolder files = FileFolder.open(folder);
        for (String key : new String[] {"acme/2", "acme/1", "acme-2/1", "globex/1"}) {
            files.put("bucket", key, CONTENT, false);
        }

        assertThat(files.keys("bucket", "acme/")).containsExactly("acme/1", "acme/2");
        assertThat(files.keys("bucket", "")).hasSize(4);
        assertThat(files.keys("other", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a//b", "../a", "a/../b", "a/.", ".a", "a\\b", "a\u0000", "a b", "/a", "a/", "é"})
    void takesNoKeyThatCouldLeadElsewhere(String key) {
        assertThat(FileFolder.takes(key)).isFalse();
        assertThatThrownBy(() -> FileFolder.open(folder).get("bucket", key))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
