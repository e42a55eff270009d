package portal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the benchmarks and prints their tables. */
public final class Benchmarks {

    private static final List<Integer> SIZES = List.of(100, 10_000, 100_000);

    private static final List<Integer> SIZES_OF_WHOLE = List.of(100, 10_000, 100_000, 1_000_000);

    /** More than a page of incidents. */
    private static final int REPETITIONS = 30;

    private static final int SNAPSHOT = 20_000;
    private static final int SAMPLE = 500;
    private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768);
    private static final int ROUNDS = 10;
    private static final int WORKBOOK_ROWS = 1_000_000;
    private static final int WORKBOOK_ROUNDS = 5;
    private static final int WORKBOOK_HEAP = 128;

    private static final List<Benchmark> BENCHMARKS = List.of(
            new Benchmark("requests", bench -> new RequestCosts(bench, REPETITIONS).table(SIZES)),
            new Benchmark("snapshot", bench -> new SnapshotCosts(bench).table(SNAPSHOT, SAMPLE)),
            new Benchmark("organization", bench -> new WholeOrganizationCosts(bench, HEAPS).table(SIZES_OF_WHOLE)),
            new Benchmark(
                    "workbook", bench -> new WorkbookCosts().table(WORKBOOK_ROWS, WORKBOOK_ROUNDS, WORKBOOK_HEAP)),
            new Benchmark("classes", bench -> new LoadedClasses(bench).table()),
            new Benchmark("cold-start", bench -> new ColdStarts(bench).table(ROUNDS)));

    private Benchmarks() {}

    /**
     * @param arguments the folder of the repository, and the names of the benchmarks to run; without names, all of them
     */
    public static void main(String[] arguments) throws IOException {
        var known = BENCHMARKS.stream().map(Benchmark::name).toList();
        var asked = List.of(arguments).subList(1, arguments.length);
        if (!known.containsAll(asked)) {
            System.err.println("There are these benchmarks: " + String.join(", ", known));
            System.exit(1);
        }
        run(Path.of(arguments[0]), asked.isEmpty() ? known : asked);
    }

    private static void run(Path root, List<String> names) throws IOException {
        System.out.printf(
                "Java %d, %d processors, DynamoDB Local in memory in the same process.%n%n",
                Runtime.version().feature(), Runtime.getRuntime().availableProcessors());
        try (var bench = Bench.open(root)) {
            for (var benchmark : BENCHMARKS) {
                if (names.contains(benchmark.name())) {
                    System.out.println(benchmark.table().of(bench).text());
                }
            }
        }
    }

    private record Benchmark(String name, Table table) {}

    private interface Table {
        MarkdownTable of(Bench bench) throws IOException;
    }
}
