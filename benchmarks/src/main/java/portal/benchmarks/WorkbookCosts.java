package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import portal.benchmarks.child.WritesWorkbook;

/**
 * Compares the writer of the license analysis with the streaming writer of Apache POI, each in JVMs of its own that
 * take turns.
 */
final class WorkbookCosts {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * @param rounds how often each writes the file; the table has the medians
     * @param heap in megabytes
     */
    MarkdownTable table(int rows, int rounds, int heap) throws IOException {
        var portal = new ArrayList<Written>();
        var poi = new ArrayList<Written>();
        for (var round = 0; round < rounds; round++) {
            portal.add(write("portal", rows, heap));
            poi.add(write("poi", rows, heap));
        }
        var table = MarkdownTable.of(
                "A sheet of %,d users, in a heap of %d MB (medians of %d)".formatted(rows, heap, rounds),
                "writer",
                "seconds",
                "processor seconds",
                "seconds, to the portal",
                "file, MB");
        row(table, "the portal", portal, portal);
        row(table, "Apache POI, streaming (the control)", poi, portal);
        return table.build();
    }

    private static void row(MarkdownTable.Builder table, String writer, List<Written> all, List<Written> portal) {
        var wall = median(all.stream().map(Written::wall).toList());
        table.row(
                writer,
                MarkdownTable.seconds(wall),
                MarkdownTable.seconds(
                        median(all.stream().map(Written::processor).toList())),
                MarkdownTable.ratio(
                        wall, median(portal.stream().map(Written::wall).toList())),
                MarkdownTable.number(all.getFirst().size() / 1_000_000.0));
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static Written write(String writer, int rows, int heap) throws IOException {
        var folder = Files.createTempDirectory("workbook-");
        var file = folder.resolve("users.xlsx");
        try {
            return write(writer, rows, heap, file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static Written write(String writer, int rows, int heap, Path file) throws IOException {
        var started = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesWorkbook.class.getName(),
                        writer,
                        Integer.toString(rows),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(writer + " wrote no file of " + rows + " rows");
            }
            var wall = Duration.ofNanos(System.nanoTime() - started);
            var processor = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return new Written(wall, Duration.ofMillis(Long.parseLong(processor)), Files.size(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** @param size of the file, in bytes */
    private record Written(Duration wall, Duration processor, long size) {}
}
