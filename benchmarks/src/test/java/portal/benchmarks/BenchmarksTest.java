package portal.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.adapters.signal.DynamoDbSignals;
import portal.benchmarks.RequestCosts.Cost;
import portal.domain.signal.Signal;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/**
 * Runs each benchmark once, small. It asserts that the benchmark works and how many requests it counts, but no time.
 */
class BenchmarksTest {

    private static Bench bench;
    private static List<Cost> costs;

    @BeforeAll
    static void open() throws IOException {
        bench = Bench.open(Path.of(".."));
        costs = new RequestCosts(bench, 3).measure(List.of(100, 1_000));
    }

    @AfterAll
    static void close() throws IOException {
        bench.close();
    }

    @Test
    void aRequestAsksTheSameOfTheStoreInATenTimesLargerOrganization() {
        assertThat(costs).hasSize(14);
        costs.stream().collect(groupingBy(Cost::operation)).forEach((operation, sizes) -> assertThat(sizes)
                .as(operation)
                .hasSize(2)
                .extracting(Cost::usage)
                .containsOnly(sizes.getFirst().usage()));
    }

    /** Eight items are read. Five are written, and each counts double in a transaction. */
    @Test
    void aClaimIsOneReadAndOneCommit() {
        assertThat(costs.getFirst().usage()).isEqualTo(new Meter.Usage(2, 1, 8, 10));
    }

    /** A signal that watches the number costs a claim nothing, and one that falls costs it the row of an event. */
    @Test
    void aClaimThatTakesASignalBelowWritesOneEventMore() {
        var organization = SampleOrganization.empty(bench, "signals");
        watch(organization, SampleOrganization.MAXIMUM - 1);

        assertThat(claiming(organization, 1)).isEqualTo(new Meter.Usage(2, 1, 8, 10));
        assertThat(claiming(organization, 2)).isEqualTo(new Meter.Usage(2, 1, 8, 12));
        assertThat(claiming(organization, 3)).isEqualTo(new Meter.Usage(2, 1, 8, 10));
    }

    private static Meter.Usage claiming(SampleOrganization organization, int number) {
        return Meter.measure(() -> RequestCosts.claim(organization, number).sentTo(bench.claimSeats()));
    }

    /** Adds a signal for the InSite users. */
    private static void watch(SampleOrganization organization, int threshold) {
        var signals = new DynamoDbSignals(bench.direct().table());
        var before = signals.find(organization.id()).orElseThrow().signals();
        var terms =
                new Signal.Terms("InSite", Metric.INSITE_USERS, Optional.empty(), new SeatCount(threshold), List.of());
        bench.commit(signals.save(before, before.with(terms, true)));
    }

    @Test
    void aSnapshotCommitsOnceForFortyFiveUsersAndNotAtAllForNone() {
        var costs = new SnapshotCosts(bench).measure(90, 9);

        assertThat(costs).extracting(cost -> cost.usage().transactions()).containsExactly(4.0, 1.0, 3.0, 90.0);
    }

    @Test
    void workOnAWholeOrganizationIsMeasuredWithWhatItReadsAndWrites() throws IOException {
        var rows = new WholeOrganizationCosts(bench, List.of(768))
                .table(List.of(300, 3_000))
                .rows();

        assertThat(rows).hasSize(8);
        assertThat(rows).extracting(row -> row.get(7)).as("read units").doesNotContain("0");
        assertThat(List.of(rows.get(6), rows.get(7)))
                .as("the files of the analysis and of its control")
                .allSatisfy(row -> assertThat(row).last().asString().matches("0\\.\\d*[1-9]\\d*|[1-9].*"));
    }

    @Test
    void classesAreCountedForEachFunction() throws IOException {
        var rows = new LoadedClasses(bench).table().rows();

        assertThat(rows).hasSize(3);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotEqualTo("0"));
    }

    @Test
    void theWriterOfTheWorkbookIsComparedWithPoi() throws IOException {
        assertThat(new WorkbookCosts().table(1_000, 1, 128).rows())
                .extracting(row -> row.getFirst())
                .containsExactly("the portal", "Apache POI, streaming (the control)");
    }

    @Test
    void coldStartsAreMeasuredBesideTheirControl() throws IOException {
        assertThat(new ColdStarts(bench).table(1).rows()).hasSize(2);
    }
}
