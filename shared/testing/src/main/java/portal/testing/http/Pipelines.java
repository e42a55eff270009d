package portal.testing.http;

import java.util.Random;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.platform.http.RequestPipeline;
import portal.testing.fake.InMemoryPortal;

/** Request pipelines on the portal in memory. */
public final class Pipelines {

    private Pipelines() {}

    /** A pipeline that does not pause between attempts. */
    public static RequestPipeline of(InMemoryPortal portal) {
        var backoff = new Backoff(new Random(7), pause -> {});
        var transactions = new TransactionRunner(portal.transactions(), backoff);
        return new RequestPipeline(portal.contacts(), portal.journal(), transactions, portal.clock());
    }
}
