package portal.domain.letter;

import java.time.Instant;

/** What the portal writes to people; the texts are in the catalog of messages. */
public sealed interface Letter {

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

    /** How serious an incident is, as letters say it. */
    enum Severity {
        LOW,
        NORMAL,
        HIGH,
        CRITICAL
    }
}
