package portal.testing.http;

import java.util.Optional;
import java.util.Random;
import portal.domain.audit.Journal;
import portal.domain.brake.BrakeLimits;
import portal.domain.brake.Brakes;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.platform.http.RequestPipeline;
import portal.testing.contract.Ports;
import portal.testing.fake.InMemoryPortal;

/** Request pipelines on the portal in memory. */
public final class Pipelines {

    private Pipelines() {}

    /** A pipeline that does not pause between attempts, with brakes that a test does not reach by numbers. */
    public static RequestPipeline of(InMemoryPortal portal) {
        return of(portal, brake -> 10_000);
    }

    /** The same, with these limits of the brakes. */
    public static RequestPipeline of(InMemoryPortal portal, BrakeLimits limits) {
        var backoff = new Backoff(new Random(7), pause -> {});
        return on(portal, portal.journal(), new TransactionRunner(portal.transactions(), backoff), limits);
    }

    /** A pipeline on the ports of any store. */
    public static RequestPipeline on(Ports ports, Journal journal, TransactionRunner transactions, BrakeLimits limits) {
        var brakes = Optional.of(new Brakes(limits, ports.brakeUses(), journal));
        return new RequestPipeline(ports.contacts(), journal, transactions, brakes, ports.receipts(), ports.clock());
    }
}
