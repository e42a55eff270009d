package portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataSnapshotTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void hasThePackageOfEachFunction() throws IOException {
        try (DataSnapshot snapshot = DataSnapshot.in(null)) {
            snapshot.copy(ROOT);

            assertThat(packages(snapshot.folder())).isNotEmpty().isEqualTo(packages(ROOT));
        }
    }

    private static List<String> packages(Path root) throws IOException {
        try (Stream<Path> functions = Files.list(root.resolve("functions"))) {
            return functions
                    .filter(function -> Files.exists(function.resolve("target/function.zip")))
                    .map(function -> function.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
