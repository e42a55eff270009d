package portal.functions.issuetokenclaims;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.domain.secondfactor.RecordEnrollment;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbRoleCountStore.class,
            RecordEnrollment.class
        },
        annotated = "*")
final class IssueTokenClaimsWiring {}
