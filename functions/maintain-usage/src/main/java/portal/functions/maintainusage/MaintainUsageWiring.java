package portal.functions.maintainusage;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.usage.DynamoDbCounterStore;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.adapters.usage.DynamoDbSnapshotRuns;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.recount.RecountUsage;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.RestartStalledSnapshots;
import portal.platform.wiring.EventBeans;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbCounterStore.class,
            DynamoDbDailyUsages.class,
            DynamoDbLicenses.class,
            DynamoDbRegistrations.class,
            DynamoDbSnapshotRuns.class,
            ContinueSnapshot.class,
            RecountUsage.class,
            RefreshLicense.class,
            RestartStalledSnapshots.class
        },
        annotated = "*")
final class MaintainUsageWiring extends EventBeans {}
