package portal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import portal.contract.OpenApi.Operation;

/**
 * Generates a client in Java and one in TypeScript from the contract, and compiles a call of each operation with it.
 * The profile {@code clients} brings the tools: {@code mvn -P clients verify}.
 */
@EnabledIfSystemProperty(named = "portal.clients", matches = ".+")
class GeneratedClientsTest {

    private static final Path TOOLS = Path.of(System.getProperty("portal.clients", "."));
    private static final Path TYPE_SCRIPT = Path.of(System.getProperty("portal.clients.typescript", "."));
    private static final List<Operation> OPERATIONS = OpenApi.ofProject().operations();

    @TempDir
    private Path folder;

    @Test
    void callEveryOperationInJava() throws Exception {
        generate("java", "--additional-properties=library=native,openApiNullable=false,useJakartaEe=true");
        Files.writeString(folder.resolve("Calls.java"), """
                %1$s.api.*;
                %1$s.model.*;

                class Calls {
                    void all() throws Exception {
                %2$s
                    }

                    int typed(Mutation made, MutationRecord kept) {
                        java.util.UUID id = made.getId();
                        java.util.UUID keptId = kept.getId();
                        Boolean dryRun = made.getDryRun();
                        int sum = 0;
                        for (MutationLine line : made.getChanges()) {
                            sum += line.getTo() + line.getAvailable();
                        }
                        for (MutationRecordLine line : kept.getChanges()) {
                            sum += line.getUsed();
                        }
                        return sum;
                    }
                }
                """.formatted(
                        "import org.openapitools.client",
                        OPERATIONS.stream().map(GeneratedClientsTest::javaCall).collect(Collectors.joining("\n"))));

        assertThat(javaErrors()).isEmpty();
        assertThat(sources(".java")).noneMatch(source -> source.contains("List<Object>"));
    }

    @Test
    void callEveryOperationInTypeScript() throws Exception {
        generate("typescript-fetch");
        Files.writeString(folder.resolve("calls.ts"), """
                import * as portal from './index';

                export function all(): void {
                %s
                }

                export function typed(made: portal.Mutation, kept: portal.MutationRecord): number {
                  const ids: (string | undefined)[] = [made.id, kept.id];
                  const dryRun: boolean | undefined = made.dryRun;
                  const free: number[] = made.changes.map(line => line.available);
                  const used: number[] = kept.changes.map(line => line.used);
                  return ids.length + free.length + used.length + (dryRun ? 1 : 0);
                }
                """.formatted(
                OPERATIONS.stream().map(GeneratedClientsTest::typeScriptCall).collect(Collectors.joining("\n"))));

        var compiler = run(
                "node",
                TYPE_SCRIPT.resolve("bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--target",
                "es2020",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2020,dom",
                "calls.ts");

        assertThat(compiler).isEmpty();
    }

    private void generate(String generator, String... more) throws Exception {
        var command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        TOOLS.resolve("openapi-generator-cli.jar").toString(),
                        "generate",
                        "-i",
                        OpenApi.ROOT.resolve("openapi.yaml").toString(),
                        "-g",
                        generator,
                        "-o",
                        folder.toString(),
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        Collections.addAll(command, more);
        run(command.toArray(String[]::new));
    }

    /** What a tool writes; it is to succeed or to tell what is wrong. */
    private String run(String... command) throws Exception {
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var status = process.waitFor();
        var text = Files.readString(output);
        assertThat(status).as(text).isZero();
        return text;
    }

    private List<String> javaErrors() throws IOException {
        var found = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, UTF_8);
                var paths = Files.walk(folder)) {
            var sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var options = List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", folder.toString());
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private List<String> sources(String ending) throws IOException {
        try (var paths = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (var path :
                    paths.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(path));
            }
            return texts;
        }
    }

    private static String javaCall(Operation operation) {
        var body = operation.node().has("requestBody") ? 1 : 0;
        var values = IntStream.range(0, operation.parameters().size() + body)
                .mapToObj(i -> "null")
                .collect(Collectors.joining(", "));
        return "        new " + api(operation) + "()." + id(operation) + "(" + values + ");";
    }

    private static String typeScriptCall(Operation operation) {
        return "  void new portal." + api(operation) + "()." + id(operation) + "({} as never);";
    }

    private static String api(Operation operation) {
        return Stream.of(operation.node().path("tags").path(0).asText().split(" "))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Api";
    }

    private static String id(Operation operation) {
        return operation.node().path("operationId").asText();
    }
}
