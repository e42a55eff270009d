package portal.domain.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.usage.Metric;

/** What the portal writes to people; the texts are in the catalog of messages. */
public sealed interface Notification {

    /** Whom an answer to it goes to; empty when answers are not read. */
    default Optional<EmailAddress> replyTo() {
        return Optional.empty();
    }

    /** The incident that it is about: letters about the same one make a thread. Empty for other letters. */
    default Optional<About> thread() {
        return Optional.empty();
    }

    /** To the reporter: the incident has arrived. */
    record IncidentReceived(About about, String description, Severity severity) implements Notification {
        @Override
        public Optional<About> thread() {
            return Optional.of(about);
        }
    }

    /** To the vendor's support: there is a new incident. */
    record IncidentSubmitted(About about, IncidentReport report) implements Notification {
        @Override
        public Optional<About> thread() {
            return Optional.of(about);
        }
    }

    /** To a contact whom the incident concerns: the vendor's support did something. */
    record SupportFollowedUp(About about, IncidentStep step) implements Notification {
        @Override
        public Optional<About> thread() {
            return Optional.of(about);
        }
    }

    /**
     * To the vendor's support: a contact did something.
     *
     * @param organization its name
     */
    record CustomerFollowedUp(About about, String organization, IncidentStep step) implements Notification {
        @Override
        public Optional<About> thread() {
            return Optional.of(about);
        }
    }

    /**
     * To the contact whose second factor was wiped.
     *
     * @param administrator name of who wiped it
     */
    record YourSecondFactorWiped(String administrator, Instant at) implements Notification {}

    /** To every administrator: a colleague's second factor was wiped, and by whom. */
    record SecondFactorWiped(String contact, String administrator, Instant at) implements Notification {}

    /**
     * To a new contact: they may sign in.
     *
     * @param roles none when there is nothing to see yet but their own data
     * @param portal where to sign in
     */
    record Invitation(String organization, Inviter inviter, Set<Role> roles, String portal) implements Notification {
        public Invitation {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * To the address that a contact had until now.
     *
     * @param administrator name of who changed it
     * @param address the new one, masked
     */
    record AddressGivenUp(String administrator, Instant at, String address) implements Notification {}

    /**
     * To the address that a contact has from now on.
     *
     * @param administrator name of who changed it
     */
    record AddressTakenUp(String administrator, Instant at) implements Notification {}

    /**
     * To the administrator who asked for it: the license analysis.
     *
     * @param users how many distinct users it lists
     * @param workbook the .xlsx file
     */
    record LicenseAnalysisReady(String organization, int users, Instant countedAt, Workbook workbook)
            implements Notification {}

    /** To the vendor: an organization is stuck and asks for another license. */
    record LicenseRequested(Applicant applicant, LicenseWish wish) implements Notification {
        @Override
        public Optional<EmailAddress> replyTo() {
            return applicant.email();
        }
    }

    /** To the administrator who asked for it: the license request is with the vendor. */
    record LicenseRequestSent(String organization, LicenseWish wish) implements Notification {}

    /** Who added a contact. */
    sealed interface Inviter {

        record Administrator(String name) implements Inviter {}

        /** Somebody who is no contact any more. */
        record FormerAdministrator() implements Inviter {}

        record Vendor() implements Inviter {}
    }

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
            implements Notification {}

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

    /**
     * Which incident a letter is about.
     *
     * @param number unique within the organization
     * @param portal the address at which contacts follow and answer it
     */
    record About(OrganizationId organization, String number, String subject, String portal) {}

    /**
     * What is reported in an incident.
     *
     * @param organization its name
     * @param reporter the name of who reported it
     */
    record IncidentReport(
            String organization,
            String reporter,
            Severity severity,
            Optional<String> productArea,
            String description) {}

    /** What somebody did with an incident. */
    sealed interface IncidentStep {

        /** The name of who did it. */
        String by();
    }

    record Wrote(String by, String text) implements IncidentStep {}

    /** @param size in bytes */
    record Attached(String by, String fileName, int size) implements IncidentStep {}

    record Closed(String by) implements IncidentStep {}

    record Reopened(String by) implements IncidentStep {}

    /** How serious an incident is, as letters say it. */
    enum Severity {
        LOW,
        NORMAL,
        HIGH,
        CRITICAL
    }
}
