package portal.functions.manageorganizations;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.DynamoDbRemovals;
import portal.domain.audit.Journal;
import portal.domain.license.GrantLicense;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.mail.Mails;
import portal.domain.mail.ResendMail;
import portal.domain.organization.CallOffRemoval;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.organization.RemoveOrganization;
import portal.platform.mail.DynamoDbMails;
import portal.platform.store.Table;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbLicenses.class,
            DynamoDbOrganizations.class,
            DynamoDbRemovals.class,
            DynamoDbRoleCountStore.class,
            CallOffRemoval.class,
            GrantLicense.class,
            ReadOrganizations.class,
            ResendMail.class,
            SetUpOrganization.class
        },
        annotated = "*")
final class ManageOrganizationsWiring {

    @Singleton
    Mails mails(Table table) {
        return new DynamoDbMails(table);
    }

    @Singleton
    RemoveOrganization removeOrganization(
            Organizations organizations, Removals removals, Journal journal, Settings settings) {
        var grace = Duration.ofDays(Long.parseLong(settings.required("REMOVAL_GRACE_DAYS")));
        return new RemoveOrganization(organizations, removals, journal, grace);
    }
}
