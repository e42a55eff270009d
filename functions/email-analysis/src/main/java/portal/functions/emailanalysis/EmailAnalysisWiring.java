package portal.functions.emailanalysis;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import portal.adapters.analysis.AnalysisMailer;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.download.DynamoDbDownloads;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.page.PortalPages;
import portal.adapters.usage.DynamoDbHolders;
import portal.domain.analysis.AnalysisFiles;
import portal.domain.analysis.AnalyzeLicense;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.decision.TransactionRunner;
import portal.domain.download.DownloadFiles;
import portal.domain.download.Downloads;
import portal.domain.download.OfferDownload;
import portal.files.S3DownloadFiles;
import portal.platform.aws.AwsEnvironment;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.wiring.MailBeans;
import portal.platform.wiring.Settings;
import portal.ses.SesMailSender;
import portal.workbook.StreamedFiles;

@Factory
@Import(
        classes = {
            ContactMailRefusals.class,
            DynamoDbAnalysisRequests.class,
            DynamoDbAuditTrail.class,
            DynamoDbBrakeUses.class,
            DynamoDbContacts.class,
            DynamoDbDailyUsages.class,
            DynamoDbDownloads.class,
            DynamoDbHolders.class,
            DynamoDbOrganizations.class,
            AnalyzeLicense.class,
            EmailAnalysis.class,
            OnceOnlySender.class
        },
        annotated = "*")
final class EmailAnalysisWiring extends MailBeans {

    private static final int MEGABYTE = 1_000_000;

    @Singleton
    AnalysisFiles files() {
        return new StreamedFiles();
    }

    @Singleton
    AnalysisMailer mailer(OfferDownload offers, OnceOnlySender sender, Settings settings) {
        var limits = new AnalysisMailer.Limits(
                Long.parseLong(settings.required("LARGEST_ATTACHMENT_MEGABYTES")) * MEGABYTE,
                settings.required("API_URL"));
        return new AnalysisMailer(offers, sender, limits, new PortalPages(settings.required("PORTAL_URL")));
    }

    @Singleton
    OfferDownload offers(Downloads downloads, DownloadFiles stored, TransactionRunner transactions, Clock clock) {
        return new OfferDownload(downloads, stored, transactions, new SecureRandom(), clock);
    }

    @Singleton
    DownloadFiles stored(Settings settings, Clock clock) {
        return new S3DownloadFiles(
                new AwsEnvironment(settings.variables()), settings.required("DOWNLOADS_BUCKET"), clock);
    }

    @Singleton
    MailSender mails(Settings settings) {
        return SesMailSender.of(settings.variables());
    }
}
