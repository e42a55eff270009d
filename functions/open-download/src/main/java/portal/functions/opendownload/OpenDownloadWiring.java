package portal.functions.opendownload;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.download.DynamoDbDownloads;
import portal.domain.download.DownloadFiles;
import portal.domain.download.OpenDownload;
import portal.files.S3DownloadFiles;
import portal.platform.aws.AwsEnvironment;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbDownloads.class, OpenDownload.class},
        annotated = "*")
final class OpenDownloadWiring {

    @Singleton
    DownloadFiles files(Settings settings, Clock clock) {
        return new S3DownloadFiles(
                new AwsEnvironment(settings.variables()), settings.required("DOWNLOADS_BUCKET"), clock);
    }
}
