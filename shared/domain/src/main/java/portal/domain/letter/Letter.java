package portal.domain.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Metric;

/** What the portal writes to people; the texts are in the catalog of messages. */
public sealed interface Letter {

    /** Whom an answer to it goes to; empty when answers are not read. */
    default Optional<EmailAddress> replyTo() {
        return Optional.empty();
    }

    /** To the reporter: the incident has arrived. */
    record IncidentReceived(String number, String subject, String description, Severity severity) implements Letter {}

    /**
     * To the contact whose second factor was wiped.
     *
     * @param administrator name of who wiped it
     */
    record YourSecondFactorWiped(String administrator, Instant at) implements Letter {}

    /** To every administrator: a colleague's second factor was wiped, and by whom. */
    record SecondFactorWiped(String contact, String administrator, Instant at) implements Letter {}

    /**
     * To the administrator who asked for it: the license analysis.
     *
     * @param users how many distinct users it lists
     * @param workbook the .xlsx file
     */
    record LicenseAnalysisReady(String organization, int users, Instant countedAt, Workbook workbook)
            implements Letter {}

    /** To the vendor: an organization is stuck and asks for another license. */
    record LicenseRequested(Applicant applicant, LicenseWish wish) implements Letter {
        @Override
        public Optional<EmailAddress> replyTo() {
            return applicant.email();
        }
    }

    /** To the administrator who asked for it: the license request is with the vendor. */
    record LicenseRequestSent(String organization, LicenseWish wish) implements Letter {}

    /**
     * To every administrator: check the contacts and the organization's data.
     *
     * @param address on one line; empty when none is given
     * @param invoiceContact name of who gets digital invoices; empty when nobody is named
     * @param contacts how many there are
     * @param portal where to do so, a URL
     */
    record ContactCheckDue(
            String organization, Optional<String> address, Optional<String> invoiceContact, int contacts, String portal)
            implements Letter {}

    /**
     * Who asks for another license.
     *
     * @param name of the administrator at the time
     * @param email of the administrator now; empty when they have left
     */
    record Applicant(OrganizationId id, String organization, String name, Optional<EmailAddress> email) {}

    /**
     * What is asked for in a license request.
     *
     * @param wanted each metric at most once; empty when the explanation says it all
     */
    record LicenseWish(List<WantedMaximum> wanted, String explanation, Instant at) {
        public LicenseWish {
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * The maximum that is wanted of a metric, beside how it was when it was asked for.
     *
     * @param used in the fullest pool
     */
    record WantedMaximum(Metric metric, int wanted, int maximum, int granted, int used) {}

    /** How serious an incident is, as letters say it. */
    enum Severity {
        LOW,
        NORMAL,
        HIGH,
        CRITICAL
    }
}
