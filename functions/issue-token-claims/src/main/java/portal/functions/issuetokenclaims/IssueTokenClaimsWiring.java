package portal.functions.issuetokenclaims;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.contact.DynamoDbContacts;
import portal.domain.secondfactor.RecordEnrollment;

@Factory
@Import(
        classes = {DynamoDbContacts.class, RecordEnrollment.class},
        annotated = "*")
final class IssueTokenClaimsWiring {}
