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

/** One of those who work at the same time; what it does follows from its chances alone, what comes of it does not. */
final class Worker {
    private static final int STEPS = 6;

    private final History history;
    private final OrganizationDriver driver;
    private final RandomOperations chance;
    private final HolderId own;
    private final ExpectedRegistrations words;

    Worker(History history, int number, RandomOperations chance) {
        this.history = history;
        this.driver = history.driver();
        this.chance = chance;
        this.own = OrganizationDriver.id(HolderId.Kind.USER, "own-" + number);
        this.words = new ExpectedRegistrations(driver);
    }

    ExpectedRegistrations words() {
        return words;
    }

    Void live() {
        for (int step = 0; step < STEPS; step++) {
            history.tick();
            act(chance.oneOf(Deed.CHANCES));
        }
        return null;
    }

    private void act(Deed deed) {
        switch (deed) {
            case CLAIM_A_USER -> claim(chance.holder(HolderId.Kind.USER));
            case CLAIM_SOMETHING -> claim(chance.holder());
            case FREE -> free(chance.holder());
            case CLAIM_FOR_ITSELF ->
                words.claim(chance.oneOf(History.LASTING), own, chance.assignment(HolderId.Kind.USER));
            case FREE_FOR_ITSELF -> words.free(chance.oneOf(History.LASTING), own);
            case ADD_AN_ENVIRONMENT -> driver.environment(chance.oneOf(History.PASSING));
            case REMOVE_AN_ENVIRONMENT -> remove(chance.oneOf(History.PASSING), patience());
            case GO_ON -> goOn(chance.oneOf(History.BUSY), patience());
            case MUTATE -> mutate(chance.oneOf(List.of(Metric.values())), chance.upTo(6));
            case GRANT ->
                driver.grant(Map.of(history.grantable(chance.oneOf(List.of(Metric.values()))), chance.upTo(6)));
            case REFRESH -> refresh();
            case SWITCH_FLEX -> switchFlex(chance.oneIn(2));
            case REPORT_A_SNAPSHOT -> report(chance.oneOf(History.REPORTING));
        }
    }

    private void claim(HolderId holder) {
        var environment = chance.oneOf(History.EVERYWHERE);
        var registration =
                OrganizationDriver.registration(environment, holder.canonical(), chance.assignment(holder.kind()));
        driver.settle(() -> driver.claiming(holder, registration));
    }

    private void free(HolderId holder) {
        var environment = chance.oneOf(History.EVERYWHERE);
        driver.free(environment, holder.kind(), holder.canonical());
    }

    /** To a number at will, or to what is granted, which is not refused for deviating. */
    private void mutate(Metric metric, int target) {
        var granted = chance.oneIn(2);
        driver.mutate(
                metric, granted ? driver.license().entitlement(metric).granted().value() : target);
    }

    private void switchFlex(boolean on) {
        driver.switchFlex(on || !history.facts());
    }

    private void report(String environment) {
        var snapshot = chance.snapshot(environment);
        var patience = patience();
        if (history.facts()) {
            unlessCrowded(() -> driver.report(environment, snapshot, patience));
        }
    }

    /** Nobody keeps anything wrong here, so there is nothing to set right. */
    private void refresh() {
        unlessCrowded(() -> assertThat(history.refresh().repaired()).isEmpty());
    }

    private void remove(String environment, Duration patience) {
        unlessCrowded(() -> driver.remove(environment, patience));
    }

    private void goOn(String environment, Duration patience) {
        unlessCrowded(() -> history.goOn(environment, patience));
    }

    /** None at all, enough for some of the work, or for all. */
    private Duration patience() {
        return chance.oneOf(List.of(History.NONE, History.LITTLE, History.AMPLE));
    }

    /** What takes many commits gives up when others stay in between; somebody goes on with it later. */
    private static void unlessCrowded(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable | CommitUnknown e) {
            // Nothing is lost: what is underway is told by the environment.
        }
    }

    /** What a worker may do, and how often beside the others. */
    private enum Deed {
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

        private static final List<Deed> CHANCES = Arrays.stream(values())
                .flatMap(deed -> Collections.nCopies(deed.times, deed).stream())
                .toList();

        private final int times;

        Deed(int times) {
            this.times = times;
        }
    }
}
