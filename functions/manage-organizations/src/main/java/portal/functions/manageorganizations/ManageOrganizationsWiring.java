package portal.functions.manageorganizations;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.DynamoDbRemovals;
import portal.domain.license.GrantLicense;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.organization.RemoveOrganization;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbLicenses.class,
            DynamoDbOrganizations.class,
            DynamoDbRemovals.class,
            DynamoDbRoleCountStore.class,
            GrantLicense.class,
            ReadOrganizations.class,
            RemoveOrganization.class,
            SetUpOrganization.class
        },
        annotated = "*")
final class ManageOrganizationsWiring {}
