package portal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.local.aws.outbox.Buses;

/**
 * How to run the local portal.
 *
 * @param root the folder with template.yaml, openapi.yaml and the built functions
 * @param pages the folder with the pages, which are read anew for each request
 * @param port 0 for any free port
 * @param data the folder for all data, or null for memory
 * @param empty leaves out the demo organization
 * @param keys the folder of the key that signs tokens, or null for a new key at each start
 * @param parameters values of the template's parameters in the place of its defaults
 * @param retryAfter how long a failed event waits for its first retry; it waits twice as long for its second
 */
public record Options(
        Path root,
        Path pages,
        int port,
        @Nullable Path data,
        boolean empty,
        @Nullable Path keys,
        Map<String, String> parameters,
        Duration retryAfter) {
    /** Tests do not wait for minutes. */
    private static final Duration RETRY_IN_TESTS = Duration.ofMillis(300);

    public Options {
        parameters = Map.copyOf(parameters);
    }

    /** Options with the key in the folder of the data, and retries as in AWS. */
    public Options(Path root, int port, @Nullable Path data, boolean empty) {
        this(root, root.resolve("web"), port, data, empty, data, Map.of(), Buses.FIRST_PAUSE);
    }

    /** Options for tests: in memory, on a free port, without demo data, with early retries. */
    public static Options forTests(Path root) {
        return new Options(root, 0, null, true).withRetryAfter(RETRY_IN_TESTS);
    }

    /** The same, with another pause before the first retry. */
    public Options withRetryAfter(Duration pause) {
        return new Options(root, pages, port, data, empty, keys, parameters, pause);
    }

    /** The same, with the demo organization. */
    public Options withDemo() {
        return new Options(root, pages, port, data, false, keys, parameters, retryAfter);
    }

    /** The same, with these values of the template's parameters. */
    public Options withParameters(Map<String, String> values) {
        return new Options(root, pages, port, data, empty, keys, values, retryAfter);
    }

    /** The same, with another template and other functions. The pages stay where they are. */
    Options withRoot(Path folder) {
        return new Options(folder, pages, port, data, empty, keys, parameters, retryAfter);
    }

    /** The same options, with the key of an earlier start if there is no data folder. Making a key takes seconds. */
    Options withBuiltKey() {
        Path built = root.resolve("local/target");
        return keys == null && Files.isDirectory(built)
                ? new Options(root, pages, port, data, empty, built.resolve("keys"), parameters, retryAfter)
                : this;
    }

    /** A folder within the kept data, or null when everything is in memory. */
    @Nullable
    Path dataFolder(String name) {
        return data == null ? null : data.resolve(name);
    }
}
