package portal.functions.runschedules;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.FanOut;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbOrganizations.class,
            AnnounceContactChecks.class,
            AnnounceRefreshes.class,
            FanOut.class
        },
        annotated = "*")
final class RunSchedulesWiring {}
