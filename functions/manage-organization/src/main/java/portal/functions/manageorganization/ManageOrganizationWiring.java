package portal.functions.manageorganization;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.domain.audit.ReadAuditTrail;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.ReadOrganization;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbOrganizations.class,
            ReadOrganization.class,
            ChangeOrganization.class,
            ConfirmOrganization.class,
            ReadAuditTrail.class
        },
        annotated = "*")
final class ManageOrganizationWiring {}
