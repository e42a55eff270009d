package portal.functions.resettwofactor;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.domain.secondfactor.ResetSecondFactor;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, ResetSecondFactor.class},
        annotated = "*")
final class ResetTwoFactorWiring {}
