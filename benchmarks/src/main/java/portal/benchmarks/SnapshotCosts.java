package portal.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.benchmarks.Meter.Usage;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.snapshot.Snapshot;

/** Compares a snapshot of all users of an environment with claiming their seats one by one. */
final class SnapshotCosts {

    private static final int ONE_IN_SO_MANY_CHANGES = 100;

    private final Bench bench;

    SnapshotCosts(Bench bench) {
        this.bench = bench;
    }

    /** @param sample how many seats are claimed one by one; the rest is extrapolated */
    List<Cost> measure(int users, int sample) {
        var organization = SampleOrganization.empty(bench, "snapshot");
        var environment = SampleOrganization.firstEnvironment();
        var first = SampleOrganization.users(environment, 0, users);
        var changed = changed(first);
        var oneByOne = SampleOrganization.empty(bench, "one-by-one");
        return List.of(
                cost("snapshot, the first", () -> organization.report(environment, first)),
                cost("the same again", () -> organization.report(environment, first)),
                cost("with 1% of the users changed", () -> organization.report(environment, changed)),
                cost("one by one (%,d, extrapolated)".formatted(sample), () -> claim(oneByOne, sample))
                        .times((double) users / sample));
    }

    MarkdownTable table(int users, int sample) {
        var costs = measure(users, sample);
        var control = costs.getLast();
        var table = MarkdownTable.of(
                "Telling %,d users".formatted(users),
                "how",
                "seconds",
                "requests",
                "commits",
                "read units",
                "write units",
                "time, to one by one",
                "units, to one by one");
        costs.forEach(cost -> table.row(
                cost.how(),
                MarkdownTable.seconds(cost.took()),
                MarkdownTable.number(cost.usage().requests()),
                MarkdownTable.number(cost.usage().transactions()),
                MarkdownTable.number(cost.usage().readUnits()),
                MarkdownTable.number(cost.usage().writeUnits()),
                MarkdownTable.ratio(cost.took(), control.took()),
                MarkdownTable.ratio(cost.usage().units() / control.usage().units())));
        return table.build();
    }

    private static List<Snapshot.Line> changed(List<Snapshot.Line> users) {
        var changed = new ArrayList<>(users);
        for (int number = 0; number < users.size(); number += ONE_IN_SO_MANY_CHANGES) {
            var environment = SampleOrganization.firstEnvironment();
            changed.set(
                    number,
                    new Snapshot.Line(
                            SampleOrganization.holder(number),
                            SampleOrganization.registration(environment, number, "Renamed")));
        }
        return changed;
    }

    private void claim(SampleOrganization organization, int users) {
        var claimSeat = new ClaimSeat(
                new DynamoDbRegistrations(bench.direct().table()),
                bench.direct().journal());
        var transactions = bench.direct().transactionRunner();
        SampleOrganization.users(SampleOrganization.firstEnvironment(), 0, users)
                .forEach(line -> transactions.run(() -> claimSeat.decision(
                        SampleOrganization.CALLER,
                        new ClaimSeat.Command(organization.id(), line.holder(), line.registration()))));
    }

    private static Cost cost(String how, Runnable action) {
        var started = System.nanoTime();
        var usage = Meter.measure(action);
        return new Cost(how, Duration.ofNanos(System.nanoTime() - started), usage);
    }

    record Cost(String how, Duration took, Usage usage) {

        Cost times(double factor) {
            return new Cost(how, Duration.ofNanos((long) (took.toNanos() * factor)), usage.times(factor));
        }
    }
}
