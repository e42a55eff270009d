package portal.functions.claimseats;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbRegistrations.class,
            ClaimSeat.class,
            FreeSeat.class
        },
        annotated = "*")
final class ClaimSeatsWiring {}
