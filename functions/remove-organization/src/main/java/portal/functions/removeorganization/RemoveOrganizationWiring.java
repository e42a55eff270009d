package portal.functions.removeorganization;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.DynamoDbRemovals;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.FileRemoval;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.files.S3FileRemoval;
import portal.platform.aws.AwsEnvironment;
import portal.platform.wiring.EventBeans;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbOrganizations.class, DynamoDbRemovals.class},
        annotated = "*")
final class RemoveOrganizationWiring extends EventBeans {

    @Singleton
    FileRemoval fileRemoval(Settings settings) {
        return new S3FileRemoval(
                new AwsEnvironment(settings.variables()),
                settings.required("ATTACHMENTS_BUCKET"),
                settings.required("DOWNLOADS_BUCKET"));
    }

    @Singleton
    CarryOutRemoval carryOutRemoval(
            Organizations organizations,
            Removals removals,
            FileRemoval files,
            TransactionRunner transactions,
            Journal journal,
            Settings settings) {
        var pause = Duration.ofSeconds(Long.parseLong(settings.required("REMOVAL_PAUSE_SECONDS")));
        return new CarryOutRemoval(organizations, removals, files, transactions, journal, () -> sleep(pause));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
