package portal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to run the local portal.
 *
 * @param root the folder with template.yaml, openapi.yaml and the built functions
 * @param port 0 for any that is free
 * @param data where everything is kept, or null for memory
 * @param empty leaves out the demo organization
 * @param keys where the key that signs tokens is kept, or null for a new one at each start
 */
public record Options(
        Path root,
        int port,
        @Nullable Path data,
        boolean empty,
        @Nullable Path keys) {
    /** With the key kept where the data is. */
    public Options(Path root, int port, @Nullable Path data, boolean empty) {
        this(root, port, data, empty, data);
    }

    /** In memory, on a free port, without demo data: for tests. */
    public static Options forTests(Path root) {
        return new Options(root, 0, null, true);
    }

    /** The same, with the demo organization. */
    public Options withDemo() {
        return new Options(root, port, data, false, keys);
    }

    Options withRoot(Path folder) {
        return new Options(folder, port, data, empty, keys);
    }

    /** With the key of an earlier start, when there is no data to keep it with: making one takes seconds. */
    Options withBuiltKey() {
        Path built = root.resolve("local/target");
        return keys == null && Files.isDirectory(built)
                ? new Options(root, port, data, empty, built.resolve("keys"))
                : this;
    }

    /** A folder within the kept data, or null when everything is in memory. */
    @Nullable
    Path dataFolder(String name) {
        return data == null ? null : data.resolve(name);
    }
}
