package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
    private static final String CLASSES = "portal";
    private static final String INTERCEPTORS = "software";
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
        process.copy(CLASSES);
        return process;
    }

    /** The same, and every run knows what it asked of the store. This costs some time. */
    static FunctionProcess metered(Map<String, String> environment) throws IOException {
        var process = with(environment);
        process.copy(INTERCEPTORS);
        return process;
    }

    /**
     * Starts a JVM, has a handler handle an event, and waits for the JVM to end.
     *
     * @param megabytes of heap
     * @return empty when it failed
     */
    Optional<Run> run(Program program, byte[] event, int megabytes) {
        try {
            var started = System.nanoTime();
            var process = start(program, megabytes);
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
    Run require(Program program, byte[] event, int megabytes) throws IOException {
        var run = run(program, event, megabytes);
        if (run.isEmpty()) {
            throw new IllegalStateException(program.handler() + " failed: " + Files.readString(errors()));
        }
        return run.get();
    }

    private Path errors() {
        return classes.resolve("errors");
    }

    private Process start(Program program, int megabytes) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(megabytes));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", program.classPath() + System.getProperty("path.separator") + classes));
        command.addAll(List.of(CHILD + "FunctionMain", program.handler()));
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
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).split("\n", 4);
        return Optional.of(new Run(
                wall,
                Duration.ofMillis(Long.parseLong(output[0].strip())),
                Double.parseDouble(output[1]),
                Double.parseDouble(output[2]),
                output[3]));
    }

    /** Copies a folder of the benchmarks' own class path. */
    private void copy(String folder) throws IOException {
        var own = Path.of(URI.create(FunctionProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (var files = Files.walk(own.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = classes.resolve(own.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
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

    /** A handler, and the class path it runs on. */
    record Program(String classPath, String handler) {

        static Program of(FunctionDefinition function) {
            return new Program(function.code().toString(), function.handler());
        }

        /** A control that runs on the package of a function. */
        static Program control(String name, FunctionDefinition function) {
            return new Program(function.code().toString(), CHILD + name);
        }

        /** A control that runs on the libraries of the benchmarks. */
        static Program control(String name) {
            return new Program(System.getProperty("java.class.path"), CHILD + name);
        }
    }

    /**
     * A run that ended well.
     *
     * @param processor processor time of all threads from the start of the JVM to the answer
     * @param requests to the store; 0 when it is not metered
     * @param readUnits consumed capacity of reads; 0 when it is not metered
     */
    record Run(Duration wall, Duration processor, double requests, double readUnits, String answer) {}
}
