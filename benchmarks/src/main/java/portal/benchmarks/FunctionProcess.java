package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import portal.local.aws.template.FunctionDefinition;

/**
 * Runs functions from their packages, each in its own JVM with the settings of Lambda: serial collector, first compiler
 * only.
 */
final class FunctionProcess implements AutoCloseable {

    private static final String CHILD = "portal.benchmarks.child.";
    private static final List<String> CHILDREN = List.of("FunctionMain", "ReadsOneItem", "ReadsEveryUser");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path classes;
    private final Map<String, String> environment;

    private FunctionProcess(Path classes, Map<String, String> environment) {
        this.classes = classes;
        this.environment = environment;
    }

    /** @param environment variables of every function */
    static FunctionProcess with(Map<String, String> environment) throws IOException {
        var process = new FunctionProcess(Files.createTempDirectory("benchmarks-"), environment);
        for (var name : CHILDREN) {
            process.copy((CHILD + name).replace('.', '/') + ".class");
        }
        return process;
    }

    static String control(String name) {
        return CHILD + name;
    }

    /**
     * Starts a JVM, has a handler handle an event, and waits for the JVM to end.
     *
     * @param handler the function's own handler, or a control that runs on the function's package
     * @param megabytes of heap
     * @return empty when it failed
     */
    Optional<Run> run(FunctionDefinition function, String handler, byte[] event, int megabytes) {
        try {
            var started = System.nanoTime();
            var process = start(function, handler, megabytes);
            try {
                return result(process, event, started);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same as {@link #run}, for a run that must succeed.
     *
     * @throws IllegalStateException with what the JVM wrote to its standard error, when it failed
     */
    Run require(FunctionDefinition function, String handler, byte[] event, int megabytes) throws IOException {
        var run = run(function, handler, event, megabytes);
        if (run.isEmpty()) {
            throw new IllegalStateException(handler + " failed: " + Files.readString(errors()));
        }
        return run.get();
    }

    private Path errors() {
        return classes.resolve("errors");
    }

    private Process start(FunctionDefinition function, String handler, int megabytes) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(megabytes));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", function.code() + System.getProperty("path.separator") + classes));
        command.addAll(List.of(CHILD + "FunctionMain", handler));
        var builder = new ProcessBuilder(command).redirectError(errors().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Optional<Run> result(Process process, byte[] event, long started)
            throws IOException, InterruptedException {
        try (var input = process.getOutputStream()) {
            input.write(event);
        }
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            return Optional.empty();
        }
        var wall = Duration.ofNanos(System.nanoTime() - started);
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).split("\n", 2);
        return Optional.of(new Run(wall, Duration.ofMillis(Long.parseLong(output[0].strip())), output[1]));
    }

    private void copy(String resource) throws IOException {
        var copy = classes.resolve(resource);
        Files.createDirectories(copy.getParent());
        try (var bytes = FunctionProcess.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(bytes, copy);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(classes)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * A run that ended well.
     *
     * @param processor processor time of all threads from the start of the JVM to the answer
     */
    record Run(Duration wall, Duration processor, String answer) {}
}
