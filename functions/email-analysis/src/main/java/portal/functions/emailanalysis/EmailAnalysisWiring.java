package portal.functions.emailanalysis;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.analysis.AnalyzeLicense;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.analysis.Workbooks;
import portal.domain.contact.Contacts;
import portal.domain.decision.Transactions;
import portal.domain.license.Licenses;
import portal.domain.notification.MailSender;
import portal.domain.organization.Organizations;
import portal.domain.usage.Registrations;
import portal.ses.SesMailSender;
import portal.wiring.Settings;
import portal.workbook.FastExcelWorkbooks;

@Factory
final class EmailAnalysisWiring {

    @Singleton
    MailSender letters(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    Workbooks workbooks() {
        return new FastExcelWorkbooks();
    }

    @Singleton
    AnalyzeLicense analyzeLicense(
            Organizations organizations, Licenses licenses, Registrations registrations, Clock clock) {
        return new AnalyzeLicense(organizations, licenses, registrations, clock);
    }

    @Singleton
    EmailAnalysis emailAnalysis(
            AnalysisRequests requests,
            Contacts contacts,
            AnalyzeLicense analyzeLicense,
            Workbooks workbooks,
            MailSender letters,
            Transactions transactions,
            Clock clock) {
        return new EmailAnalysis(requests, contacts, analyzeLicense, workbooks, letters, transactions, clock);
    }
}
