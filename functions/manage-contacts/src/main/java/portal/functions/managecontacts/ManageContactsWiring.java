package portal.functions.managecontacts;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbAdministratorChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.signin.DynamoDbSignIns;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.EndOwnSessions;
import portal.domain.contact.InterveneInContacts;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;
import portal.domain.signin.InviteAgain;
import portal.platform.wiring.BrakeBeans;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbRoleCountStore.class,
            DynamoDbAddressChanges.class,
            DynamoDbAdministratorChanges.class,
            DynamoDbOrganizations.class,
            ReadContacts.class,
            ManageContacts.class,
            DynamoDbSignIns.class,
            InviteAgain.class,
            ReadOwnData.class,
            ChangeOwnData.class,
            EndOwnSessions.class,
            InterveneInContacts.class
        },
        annotated = "*")
final class ManageContactsWiring extends BrakeBeans {}
