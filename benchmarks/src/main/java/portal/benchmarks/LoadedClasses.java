package portal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.benchmarks.FunctionProcess.Program;

/** Counts the portal's own classes that a function loads from the start of its JVM to its first answer. */
final class LoadedClasses {

    private static final int MEGABYTES = 768;
    private static final int USERS = 100;

    private final Bench bench;

    LoadedClasses(Bench bench) {
        this.bench = bench;
    }

    MarkdownTable table() throws IOException {
        var organization = bench.organization(USERS);
        return MarkdownTable.of(
                        "Classes of the portal's own that are loaded up to the first answer of a new JVM",
                        "request",
                        "classes",
                        "of them lambdas")
                .row(row("change the license", "MutateLicenseFunction", RequestCosts.mutation(organization, 0)))
                .row(row("GET /license", "ReadLicenseFunction", RequestCosts.license(organization)))
                .row(row("submit an incident", "SubmitIncidentFunction", RequestCosts.incident(organization)))
                .build();
    }

    private String[] row(String request, String function, Call call) throws IOException {
        var loaded = loaded(function, call);
        var lambdas = loaded.stream().filter(name -> name.contains("$$Lambda")).count();
        return new String[] {request, MarkdownTable.number(loaded.size()), Long.toString(lambdas)};
    }

    private List<String> loaded(String name, Call call) throws IOException {
        var log = Files.createTempFile("classes-", ".log");
        try (var process = FunctionProcess.with(logging(log))) {
            var run = process.require(Program.of(bench.function(name)), call.event(), MEGABYTES);
            Call.requireSuccess(call.route(), run.answer());
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("portal.") && !line.startsWith("portal.benchmarks."))
                    .toList();
        } finally {
            Files.delete(log);
        }
    }

    /** The environment of a function whose JVM writes the name of each loaded class on a line. */
    private Map<String, String> logging(Path log) {
        var environment = new HashMap<>(bench.environment());
        environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=%s:none".formatted(log));
        return environment;
    }
}
