package portal.lambda.fake;

import java.util.Random;
import portal.domain.decision.Backoff;
import portal.domain.fake.InMemoryPortal;
import portal.lambda.http.Committer;
import portal.lambda.http.Desk;

/** Desks on the portal in memory. */
public final class Desks {

    private Desks() {}

    /** It does not really pause between attempts. */
    public static Desk of(InMemoryPortal portal) {
        var backoff = new Backoff(new Random(7), pause -> {});
        var committer = new Committer(portal.transactions(), backoff, portal.clock());
        return new Desk(portal.contacts(), portal.gatekeeper(), committer);
    }
}
