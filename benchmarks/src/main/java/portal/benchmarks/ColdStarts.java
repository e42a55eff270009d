package portal.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import portal.benchmarks.FunctionProcess.Program;
import portal.benchmarks.FunctionProcess.Run;

/**
 * Measures the processor time of a function from the start of its JVM to its first answer, compared with the least
 * possible.
 */
final class ColdStarts {

    private static final int MEGABYTES = 768;

    private final Bench bench;

    ColdStarts(Bench bench) {
        this.bench = bench;
    }

    MarkdownTable table(int rounds) throws IOException {
        var function = bench.function("SubmitIncidentFunction");
        var organization = bench.organization(100);
        var incident = RequestCosts.incident(organization).event();
        var controls = new ArrayList<Run>();
        var functions = new ArrayList<Run>();
        try (var process = FunctionProcess.with(bench.environment())) {
            for (int round = 0; round < rounds; round++) {
                controls.add(process.require(Program.control("ReadsOneItem", function), new byte[0], MEGABYTES));
                functions.add(process.require(Program.of(function), incident, MEGABYTES));
            }
        }
        functions.forEach(run -> Call.requireSuccess("POST /incidents", run.answer()));
        return MarkdownTable.of(
                        "Cold start: a new JVM up to its first answer, median of %d".formatted(rounds),
                        "what",
                        "processor time, ms",
                        "seconds",
                        "processor time, to the control")
                .row(row("one read by hand (the control)", controls, controls))
                .row(row("submit an incident", functions, controls))
                .build();
    }

    private static String[] row(String what, List<Run> runs, List<Run> controls) {
        var processor = median(runs, Run::processor);
        return new String[] {
            what,
            Long.toString(processor.toMillis()),
            MarkdownTable.seconds(median(runs, Run::wall)),
            MarkdownTable.ratio(processor, median(controls, Run::processor))
        };
    }

    private static Duration median(List<Run> runs, Function<Run, Duration> figure) {
        return runs.stream().map(figure).sorted().toList().get(runs.size() / 2);
    }
}
