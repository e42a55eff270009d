package portal.functions.evaluatesignals;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.signal.DynamoDbSignals;
import portal.domain.signal.EvaluateSignals;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbSignals.class, EvaluateSignals.class},
        annotated = "*")
final class EvaluateSignalsWiring {}
