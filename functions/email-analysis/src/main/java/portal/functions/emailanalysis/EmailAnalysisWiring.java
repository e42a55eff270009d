package portal.functions.emailanalysis;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.analysis.WorkbookMail;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.domain.analysis.AnalyzeLicense;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.analysis.Workbooks;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.wiring.EventBeans;
import portal.platform.wiring.Settings;
import portal.ses.SesMailSender;
import portal.workbook.FastExcelWorkbooks;

@Factory
@Import(
        classes = {
            ContactMailRefusals.class,
            DynamoDbAnalysisRequests.class,
            DynamoDbBrakeUses.class,
            DynamoDbContacts.class,
            DynamoDbLicenses.class,
            DynamoDbOrganizations.class,
            DynamoDbRegistrations.class,
            AnalyzeLicense.class,
            EmailAnalysis.class,
            OnceOnlySender.class,
            WorkbookMail.class
        },
        annotated = "*")
final class EmailAnalysisWiring extends EventBeans {

    @Singleton
    MailSender mails(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    Workbooks workbooks() {
        return new FastExcelWorkbooks();
    }
}
