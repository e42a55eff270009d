package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.benchmarks.FunctionProcess.Program;
import portal.benchmarks.FunctionProcess.Run;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest;

/**
 * Measures work on whole organizations, each function in its own JVM, compared with only reading every user, and the
 * license analysis also with writing its rows by Apache POI.
 */
final class WholeOrganizationCosts {

    private final Bench bench;
    private final List<Integer> heaps;

    /** @param heaps the heaps to try, in megabytes, from small to large; time is measured with the largest */
    WholeOrganizationCosts(Bench bench, List<Integer> heaps) {
        this.bench = bench;
        this.heaps = heaps;
    }

    /** @param sizes numbers of users, from small to large */
    MarkdownTable table(List<Integer> sizes) throws IOException {
        var table = MarkdownTable.of(
                "Work on a whole organization",
                "users",
                "what",
                "seconds",
                "processor seconds",
                "processor time, to the control",
                "smallest heap that does, MB",
                "requests",
                "read units",
                "file, MB");
        try (var sink = DeliverySink.open();
                var process = FunctionProcess.metered(environment(sink))) {
            var enough = new HashMap<String, Integer>();
            for (var size : sizes) {
                var organization = SampleOrganization.written(bench, "written-" + size, size);
                Run control = null;
                for (var work : works(organization, sink)) {
                    var run = process.require(work.program(), work.event().get(), heaps.getLast());
                    var file = work.file().apply(run);
                    control = control == null ? run : control;
                    var heap = smallest(process, work, enough.getOrDefault(work.name(), heaps.getFirst()));
                    enough.put(work.name(), heap);
                    row(table, size, work.name(), run, control, heap, file);
                }
            }
        }
        return table.build();
    }

    /** The control comes first. The refresh counts the users, so that those who advise know of them. */
    private List<Work> works(SampleOrganization organization, DeliverySink sink) {
        var analysis = bench.function("EmailAnalysisFunction");
        var id = organization.id().value().getBytes(UTF_8);
        return List.of(
                new Work(
                        "read every user (the control)",
                        Program.control("ReadsEveryUser", analysis),
                        () -> id,
                        run -> OptionalLong.empty()),
                new Work(
                        "nightly refresh",
                        Program.of(bench.function("MaintainUsageFunction")),
                        () -> event("RefreshDue", organization, "2026-03-02"),
                        run -> OptionalLong.empty()),
                new Work(
                        "license analysis by mail",
                        Program.of(analysis),
                        () -> analysisRequested(organization),
                        run -> OptionalLong.of(sink.fileSize())),
                new Work(
                        "its rows by Apache POI",
                        Program.control("AnalyzesWithPoi"),
                        () -> id,
                        run -> OptionalLong.of(Long.parseLong(run.answer()))));
    }

    /** @param atLeast a heap that a smaller organization needs */
    private int smallest(FunctionProcess process, Work work, int atLeast) {
        return heaps.stream()
                .filter(heap -> heap >= atLeast)
                .filter(heap -> heap.equals(heaps.getLast())
                        || process.run(work.program(), work.event().get(), heap).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The event of a new request, so that it does not count as done. */
    private byte[] analysisRequested(SampleOrganization organization) {
        var id = bench.direct().journal().freshId();
        bench.commit(List.of(new DynamoDbAnalysisRequests(bench.direct().table())
                .add(AnalysisRequest.of(
                        organization.id(),
                        id,
                        new ContactId(SampleOrganization.BOSS),
                        Instant.parse("2026-03-02T09:00:00Z"),
                        AnalysisRequest.Format.XLSX))));
        return event("AnalysisRequested", organization, id);
    }

    /** An event with a new id, so that it does not count as handled. */
    private byte[] event(String type, SampleOrganization organization, String subject) {
        return """
                {"detail": {"id": "%s", "type": "%s", "organization": "%s", "subject": "%s", "actor": "%s",
                 "at": "2026-03-02T09:00:00Z"}}
                """.formatted(
                        bench.direct().journal().freshId(), type, organization.id(), subject, SampleOrganization.BOSS)
                .getBytes(UTF_8);
    }

    private Map<String, String> environment(DeliverySink sink) {
        var environment = new HashMap<>(bench.environment());
        environment.put("AWS_ENDPOINT_URL_SESV2", sink.endpoint());
        environment.put("AWS_ENDPOINT_URL_S3", sink.endpoint());
        return environment;
    }

    private static void row(
            MarkdownTable.Builder table, int users, String what, Run run, Run control, int heap, OptionalLong file) {
        table.row(
                MarkdownTable.number(users),
                what,
                MarkdownTable.seconds(run.wall()),
                MarkdownTable.seconds(run.processor()),
                MarkdownTable.ratio(run.processor(), control.processor()),
                MarkdownTable.number(heap),
                MarkdownTable.number(run.requests()),
                MarkdownTable.number(run.readUnits()),
                file.isPresent() ? megabytes(file.getAsLong()) : "");
    }

    private static String megabytes(long bytes) {
        return MarkdownTable.number(bytes / 1_000_000.0);
    }

    /**
     * @param event makes a new event for each run
     * @param file the size in bytes of the file that a run made
     */
    private record Work(String name, Program program, Supplier<byte[]> event, Function<Run, OptionalLong> file) {}
}
