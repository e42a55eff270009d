package portal.functions.issuetokenclaims;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.domain.secondfactor.RecordSigningIn;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbRoleCountStore.class, RecordSigningIn.class
        },
        annotated = "*")
final class IssueTokenClaimsWiring {}
