package portal.functions.contactcheck;

import io.micronaut.context.BeanContext;
import java.time.Instant;
import java.util.Map;
import portal.domain.contact.AnnounceContactChecks;
import portal.platform.event.ScheduledFunction;
import portal.wiring.Wiring;

/** Runs in the middle of each quarter: has the administrators of every organization asked to check its data. */
public final class ContactCheckHandler extends ScheduledFunction {

    private final AnnounceContactChecks announceContactChecks;

    public ContactCheckHandler() {
        this(Wiring.environment());
    }

    public ContactCheckHandler(Map<String, String> environment) {
        this(Wiring.start(ContactCheckHandler.class, environment));
    }

    private ContactCheckHandler(BeanContext beans) {
        this(beans.getBean(AnnounceContactChecks.class));
    }

    ContactCheckHandler(AnnounceContactChecks announceContactChecks) {
        this.announceContactChecks = announceContactChecks;
    }

    @Override
    protected void run(Instant scheduled) {
        announceContactChecks.announce(scheduled);
    }
}
