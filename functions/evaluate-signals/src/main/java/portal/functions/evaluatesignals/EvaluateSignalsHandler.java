package portal.functions.evaluatesignals;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.signal.EvaluateSignals;
import portal.platform.event.EventFunction;

/**
 * Evaluates the signals of an organization after its usage, its license or the signals themselves changed. It needs no
 * memory of the events that it handled: a second evaluation finds nothing to do.
 */
@Singleton
final class EvaluateSignalsHandler extends EventFunction {

    EvaluateSignalsHandler(EvaluateSignals evaluateSignals) {
        super(Map.of(
                EventType.SignalsDue, event -> evaluate(event, evaluateSignals),
                EventType.LicenseMutated, event -> evaluate(event, evaluateSignals)));
    }

    private static void evaluate(DomainEvent event, EvaluateSignals evaluateSignals) {
        var actor = new Actor.Portal("evaluate-signals", new Origin(event.id(), ""));
        evaluateSignals.evaluate(actor, event.organization());
    }
}
