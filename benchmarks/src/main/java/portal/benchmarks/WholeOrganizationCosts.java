package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.benchmarks.FunctionProcess.Run;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest;
import portal.local.aws.template.FunctionDefinition;

/** Measures work on a whole organization, each function in its own JVM, compared with only reading every user. */
final class WholeOrganizationCosts {

    private final Bench bench;

    WholeOrganizationCosts(Bench bench) {
        this.bench = bench;
    }

    /** @param heaps the heaps to try, in megabytes, from small to large; time is measured with the largest */
    MarkdownTable table(int users, List<Integer> heaps) throws IOException {
        var organization = bench.organization(users);
        var table = MarkdownTable.of(
                "Work on an organization of %,d users".formatted(users),
                "what",
                "seconds",
                "processor seconds",
                "processor time, to the control",
                "smallest heap that does, MB",
                "attachment, MB");
        try (var mail = MailSink.open();
                var process = FunctionProcess.with(environment(mail))) {
            var control = measure(process, reading(organization), heaps);
            row(table, "read every user (the control)", control, control, "");
            var analysis = measure(process, analysis(organization), heaps);
            row(table, "license analysis by mail", analysis, control, megabytes(mail.attachment()));
            var refresh = measure(process, refresh(organization), heaps);
            row(table, "nightly refresh", refresh, control, "");
        }
        return table.build();
    }

    private Work reading(SampleOrganization organization) {
        return new Work(
                bench.function("EmailAnalysisFunction"),
                FunctionProcess.control("ReadsEveryUser"),
                () -> organization.id().value().getBytes(UTF_8));
    }

    private Work analysis(SampleOrganization organization) {
        var function = bench.function("EmailAnalysisFunction");
        return new Work(function, function.handler(), () -> analysisRequested(organization));
    }

    private static Cost measure(FunctionProcess process, Work work, List<Integer> heaps) throws IOException {
        var run = process.require(work.function(), work.handler(), work.event().get(), heaps.getLast());
        int low = 0;
        int high = heaps.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (work.run(process, heaps.get(middle)).isPresent()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Cost(run, heaps.get(high));
    }

    private Work refresh(SampleOrganization organization) {
        var function = bench.function("MaintainUsageFunction");
        return new Work(function, function.handler(), () -> refreshDue(organization));
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

    private byte[] refreshDue(SampleOrganization organization) {
        return event("RefreshDue", organization, "2026-03-02");
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

    private Map<String, String> environment(MailSink mail) {
        var environment = new HashMap<>(bench.environment());
        environment.put("AWS_ENDPOINT_URL_SESV2", mail.endpoint());
        return environment;
    }

    private static void row(MarkdownTable.Builder table, String what, Cost cost, Cost control, String attachment) {
        table.row(
                what,
                MarkdownTable.seconds(cost.run().wall()),
                MarkdownTable.seconds(cost.run().processor()),
                MarkdownTable.ratio(cost.run().processor(), control.run().processor()),
                MarkdownTable.number(cost.heap()),
                attachment);
    }

    private static String megabytes(long bytes) {
        return MarkdownTable.number(bytes / 1_000_000.0);
    }

    private record Cost(Run run, int heap) {}

    /** @param event makes a new event for each run */
    private record Work(FunctionDefinition function, String handler, Supplier<byte[]> event) {

        Optional<Run> run(FunctionProcess process, int megabytes) {
            return process.run(function, handler, event.get(), megabytes);
        }
    }
}
