package portal.functions.runschedules;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.secondfactor.DynamoDbDueResets;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.AnnounceDueRemovals;
import portal.domain.organization.FanOut;
import portal.domain.secondfactor.CarryOutDueResets;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbOrganizations.class,
            AnnounceContactChecks.class,
            AnnounceDueRemovals.class,
            AnnounceRefreshes.class,
            CarryOutDueResets.class,
            DynamoDbContacts.class,
            DynamoDbDueResets.class,
            FanOut.class
        },
        annotated = "*")
final class RunSchedulesWiring {}
