package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.testing.contract.OrganizationDriver;

/**
 * One of the workers that act at the same time. Its operations follow from its random numbers alone, but the outcomes
 * do not.
 */
final class Worker {
    private static final int STEPS = 6;

    private final History history;
    private final OrganizationDriver driver;
    private final RandomOperations random;
    private final HolderId own;
    private final ExpectedRegistrations expected;

    Worker(History history, int number, RandomOperations random) {
        this.history = history;
        this.driver = history.driver();
        this.random = random;
        this.own = OrganizationDriver.id(HolderId.Kind.USER, "own-" + number);
        this.expected = new ExpectedRegistrations(driver);
    }

    ExpectedRegistrations expected() {
        return expected;
    }

    Void live() {
        for (int step = 0; step < STEPS; step++) {
            history.tick();
            act(random.oneOf(Operation.CHANCES));
        }
        return null;
    }

    private void act(Operation operation) {
        switch (operation) {
            case CLAIM_A_USER -> claim(random.holder(HolderId.Kind.USER));
            case CLAIM_SOMETHING -> claim(random.holder());
            case FREE -> free(random.holder());
            case CLAIM_FOR_ITSELF ->
                expected.claim(random.oneOf(History.LASTING), own, random.assignment(HolderId.Kind.USER));
            case FREE_FOR_ITSELF -> expected.free(random.oneOf(History.LASTING), own);
            case ADD_AN_ENVIRONMENT -> driver.environment(random.oneOf(History.PASSING));
            case REMOVE_AN_ENVIRONMENT -> remove(random.oneOf(History.PASSING), patience());
            case GO_ON -> goOn(random.oneOf(History.BUSY), patience());
            case MUTATE -> mutate(random.oneOf(List.of(Metric.values())), random.upTo(6));
            case GRANT ->
                driver.grant(Map.of(history.grantable(random.oneOf(List.of(Metric.values()))), random.upTo(6)));
            case REFRESH -> refresh();
            case SWITCH_FLEX -> switchFlex(random.oneIn(2));
            case REPORT_A_SNAPSHOT -> report(random.oneOf(History.REPORTING));
        }
    }

    private void claim(HolderId holder) {
        var environment = random.oneOf(History.EVERYWHERE);
        var registration =
                OrganizationDriver.registration(environment, holder.canonical(), random.assignment(holder.kind()));
        driver.settle(() -> driver.claiming(holder, registration));
    }

    private void free(HolderId holder) {
        var environment = random.oneOf(History.EVERYWHERE);
        driver.free(environment, holder.kind(), holder.canonical());
    }

    /** Mutates a maximum to this number, or to the granted number, which is not refused as a deviation. */
    private void mutate(Metric metric, int target) {
        var granted = random.oneIn(2);
        driver.mutate(
                metric, granted ? driver.license().entitlement(metric).granted().value() : target);
    }

    private void switchFlex(boolean on) {
        driver.switchFlex(on || !history.facts());
    }

    private void report(String environment) {
        var snapshot = random.snapshot(environment);
        var patience = patience();
        if (history.facts()) {
            unlessCrowded(() -> driver.report(environment, snapshot, patience));
        }
    }

    /** Refreshes. There is no drift here, so nothing is repaired. */
    private void refresh() {
        unlessCrowded(() -> assertThat(history.refresh().repaired()).isEmpty());
    }

    private void remove(String environment, Duration patience) {
        unlessCrowded(() -> driver.remove(environment, patience));
    }

    private void goOn(String environment, Duration patience) {
        unlessCrowded(() -> history.goOn(environment, patience));
    }

    /** A patience that is zero, enough for a part of the work, or enough for all of it. */
    private Duration patience() {
        return random.oneOf(List.of(History.NONE, History.LITTLE, History.AMPLE));
    }

    /** Runs work of many commits. It gives up when conflicts do not end, and a worker continues it later. */
    private static void unlessCrowded(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable | CommitUnknown e) {
            // Nothing is lost: the environment names its running snapshot.
        }
    }

    /** The operations of a worker, with their relative frequency. */
    private enum Operation {
        CLAIM_A_USER(6),
        CLAIM_SOMETHING(6),
        FREE(3),
        CLAIM_FOR_ITSELF(4),
        FREE_FOR_ITSELF(1),
        ADD_AN_ENVIRONMENT(2),
        REMOVE_AN_ENVIRONMENT(2),
        GO_ON(2),
        MUTATE(4),
        GRANT(1),
        REFRESH(1),
        SWITCH_FLEX(1),
        REPORT_A_SNAPSHOT(2);

        private static final List<Operation> CHANCES = Arrays.stream(values())
                .flatMap(operation -> Collections.nCopies(operation.times, operation).stream())
                .toList();

        private final int times;

        Operation(int times) {
            this.times = times;
        }
    }
}
