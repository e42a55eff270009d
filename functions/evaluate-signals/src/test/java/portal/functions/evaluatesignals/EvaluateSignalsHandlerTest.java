package portal.functions.evaluatesignals;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import portal.domain.event.EventType;
import portal.domain.signal.EvaluateSignals;
import portal.domain.usage.Metric;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class EvaluateSignalsHandlerTest implements EventFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final EvaluateSignalsHandler function = new EvaluateSignalsHandler(
            new EvaluateSignals(portal.signals(), portal.transactionRunner(), portal.journal()));

    EvaluateSignalsHandlerTest() {
        Acme.in(portal).with(aLicense().withMaximum(Metric.PROFIT_USERS, 50).using(46));
    }

    @Test
    void firesInTheNameOfTheTask() {
        sample().outputOf(function);

        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.SignalFired);
            assertThat(event.actor()).isEqualTo("portal:evaluate-signals");
            var firing = portal.signals()
                    .firing(event.organization(), event.subject())
                    .orElseThrow();
            assertThat(firing.signal()).isEqualTo("standard");
            assertThat(firing.pools()).singleElement().satisfies(numbers -> assertThat(numbers.available())
                    .isEqualTo(4));
        });
    }

    @Test
    void evaluatesAfterAMutationToo() {
        Event.sample("evaluate-signals-license-mutated").outputOf(function);

        assertThat(effects()).isEqualTo(1);
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
        return Event.sample("evaluate-signals-due");
    }

    @Override
    public int effects() {
        return portal.publishedEvents().size();
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(1_000);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}
