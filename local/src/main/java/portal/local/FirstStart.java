package portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first start with a folder, which makes the tables and the demo. Nobody is let in before its end. So when it was
 * killed, the next start removes what it made, and begins anew.
 */
final class FirstStart {
    static final String MARKER = "first-start";

    private static final String STORE = "store";
    /** What is stored before anybody is let in. */
    private static final List<String> MADE = List.of(STORE, "people.json", "sign-ins.json");

    private final @Nullable Path marker;

    private FirstStart(@Nullable Path marker) {
        this.marker = marker;
    }

    /** @param folder null to keep everything in memory */
    static FirstStart in(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new FirstStart(null);
        }
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            for (String made : MADE) {
                remove(folder.resolve(made));
            }
        } else if (!Files.exists(folder.resolve(STORE))) {
            Files.createDirectories(folder);
            Files.createFile(marker);
        }
        return new FirstStart(marker);
    }

    /** From now on, what is in the folder stays. */
    void end() throws IOException {
        if (marker != null) {
            Files.deleteIfExists(marker);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw new IOException("What a first start left cannot be removed", e);
        }
    }
}
