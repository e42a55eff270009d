package portal.functions.emailanalysis;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.domain.access.EmailAddress;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.analysis.AnalyzeLicense;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.analysis.Workbooks;
import portal.domain.contact.Contacts;
import portal.domain.decision.Transactions;
import portal.domain.letter.Letters;
import portal.domain.license.Licenses;
import portal.domain.organization.Organizations;
import portal.domain.usage.Registrations;
import portal.mail.Sender;
import portal.mail.SesClients;
import portal.mail.SesLetters;
import portal.wiring.Settings;
import portal.workbook.FastExcelWorkbooks;

@Factory
final class EmailAnalysisWiring {

    @Singleton
    Letters letters(Settings settings) {
        var sender =
                new Sender(settings.required("MAIL_SENDER_NAME"), new EmailAddress(settings.required("MAIL_SENDER")));
        return new SesLetters(SesClients.of(settings.variables()), sender);
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
            Letters letters,
            Transactions transactions,
            Clock clock) {
        return new EmailAnalysis(requests, contacts, analyzeLicense, workbooks, letters, transactions, clock);
    }
}
