package portal.domain.incident;

import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.letter.Letter;
import portal.domain.letter.Letters;

/** Mails the reporter that an incident has arrived; a reporter who left gets nothing. */
public final class AcknowledgeIncident {

    private final Incidents incidents;
    private final Contacts contacts;
    private final Letters letters;

    public AcknowledgeIncident(Incidents incidents, Contacts contacts, Letters letters) {
        this.incidents = incidents;
        this.contacts = contacts;
        this.letters = letters;
    }

    public void acknowledge(OrganizationId organization, IncidentNumber number) {
        incidents.find(organization, number).ifPresent(incident -> contacts.find(
                        organization, incident.summary().reporter())
                .ifPresent(reporter -> send(reporter, incident)));
    }

    private void send(Contact reporter, Incident incident) {
        var summary = incident.summary();
        letters.send(
                reporter.recipient(),
                new Letter.IncidentReceived(
                        summary.number().toString(),
                        summary.subject(),
                        incident.description(),
                        inWords(summary.severity())));
    }

    private static Letter.Severity inWords(Severity severity) {
        return switch (severity) {
            case LOW -> Letter.Severity.LOW;
            case NORMAL -> Letter.Severity.NORMAL;
            case HIGH -> Letter.Severity.HIGH;
            case CRITICAL -> Letter.Severity.CRITICAL;
        };
    }
}
