package portal.functions.resumereplacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.contract.Clerk;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;
import portal.domain.fake.Presences;
import portal.domain.usage.CarryOutReplacement;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Replacement;
import portal.domain.usage.Replacement.Status;
import portal.domain.usage.ReplacementOutcome.Unfinished;
import portal.domain.usage.Snapshot;
import portal.domain.usage.UserKind;
import portal.lambda.contract.EventFunctionContract;
import portal.lambda.fake.Acme;
import portal.lambda.fake.Event;

class ResumeReplacementHandlerTest implements EventFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final Clerk clerk = new Clerk(portal, acme.id(), portal::freshId);
    private final ResumeReplacementHandler function = new ResumeReplacementHandler(
            portal.deliveries(), new CarryOutReplacement(portal.replacements(), portal.steps(), portal.journal()));
    private Replacement replacement;

    @BeforeEach
    void givenASnapshotThatTookTooLong() {
        acme.withEnvironments("O12345AA");
        var user = Clerk.line(HolderId.Kind.USER, "O12345AA", "jansen", Presences.user(UserKind.PROFIT));
        var outcome = clerk.report("O12345AA", Snapshot.of(List.of(user)), Duration.ofSeconds(-1));
        replacement = ((Unfinished) outcome).replacement();
    }

    @Test
    void finishesWhatARequestHadNoTimeFor() {
        sample().outputOf(function);

        assertThat(effects()).isEqualTo(1);
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void tellsThatItFailsUntilItSucceeds() {
        breakEffect();
        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        mendEffect();

        assertThat(status()).isIn(Status.RUNNING, Status.FAILED);
        sample().outputOf(function);

        assertThat(status()).isEqualTo(Status.DONE);
    }

    private Status status() {
        return portal.replacements()
                .find(acme.id(), replacement.id())
                .orElseThrow()
                .status();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("resume-replacement-unfinished").withDetail("subject", replacement.id());
    }

    @Override
    public int effects() {
        return acme.license().binding(Metric.PROFIT_USERS).used();
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(Integer.MAX_VALUE);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}
