package portal.functions.managecontacts;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbRoleCountStore.class,
            DynamoDbAddressChanges.class,
            DynamoDbOrganizations.class,
            ReadContacts.class,
            ManageContacts.class,
            ReadOwnData.class,
            ChangeOwnData.class
        },
        annotated = "*")
final class ManageContactsWiring {}
