package portal.functions.submitincident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.incident.DynamoDbIncidents;
import portal.domain.incident.SubmitIncident;
import portal.platform.wiring.BrakeBeans;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbIncidents.class, SubmitIncident.class},
        annotated = "*")
final class SubmitIncidentWiring extends BrakeBeans {}
