package portal.domain.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;

/**
 * Mails each step in an incident to the other side: what a contact does to the vendor's support, and what support does to the
 * contacts whom it concerns (domain.md, section 2). Who submits an incident gets an acknowledgement besides. Of an incident that
 * does not exist nobody is told.
 */
public final class TellOfIncident {

    private final Incidents incidents;
    private final Conversations conversations;
    private final IncidentFollowers customers;
    private final SupportSettings support;
    private final OnceOnlySender mailing;

    public TellOfIncident(
            Incidents incidents,
            Conversations conversations,
            IncidentFollowers customers,
            SupportSettings support,
            OnceOnlySender mailing) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.customers = customers;
        this.support = support;
        this.mailing = mailing;
    }

    /** @param event whose subject is the incident's number */
    public void ofSubmission(DomainEvent event) {
        find(event, number(event)).ifPresent(incident -> mailing.send(event.id(), submission(incident)));
    }

    /** @param event whose subject is a reference to the message */
    public void ofMessage(DomainEvent event) {
        var reference = MessageReference.parse(event.subject()).orElseThrow();
        find(event, reference.incident()).ifPresent(incident -> conversations
                .message(event.organization(), reference)
                .ifPresent(message -> send(event, incident, message.author().side(), wrote(message))));
    }

    /** @param event whose subject is a reference to the attachment */
    public void ofAttachment(DomainEvent event) {
        var reference = AttachmentReference.parse(event.subject()).orElseThrow();
        find(event, reference.incident()).ifPresent(incident -> incident.attachments().stored().stream()
                .filter(attachment -> attachment.id().equals(reference.attachment()))
                .forEach(attachment ->
                        send(event, incident, attachment.by().author().side(), attached(attachment))));
    }

    /** @param event whose subject is the incident's number */
    public void ofClosing(DomainEvent event) {
        find(event, number(event))
                .ifPresent(
                        incident -> send(event, incident, side(event), new Notification.Closed(name(event, incident))));
    }

    /** @param event whose subject is the incident's number */
    public void ofReopening(DomainEvent event) {
        find(event, number(event))
                .ifPresent(incident ->
                        send(event, incident, side(event), new Notification.Reopened(name(event, incident))));
    }

    private List<Addressed> submission(Incident incident) {
        var summary = incident.summary();
        var severity = inWords(summary.severity());
        var report = new Notification.IncidentReport(
                customers.organization(summary.organization()),
                summary.reporterName(),
                severity,
                summary.productArea(),
                incident.description());
        var letters = new ArrayList<Addressed>();
        letters.add(new Addressed(support.recipient(), new Notification.IncidentSubmitted(about(incident), report)));
        customers
                .reporter(summary)
                .forEach(reporter -> letters.add(new Addressed(
                        reporter.recipient(),
                        new Notification.IncidentReceived(about(incident), incident.description(), severity))));
        return letters;
    }

    private void send(DomainEvent event, Incident incident, Side from, Notification.IncidentStep step) {
        mailing.send(
                event.id(),
                switch (from) {
                    case CUSTOMER -> List.of(new Addressed(support.recipient(), toSupport(incident, step)));
                    case SUPPORT ->
                        customers.followers(incident).stream()
                                .map(contact -> new Addressed(
                                        contact.recipient(), new Notification.SupportFollowedUp(about(incident), step)))
                                .toList();
                });
    }

    private Notification toSupport(Incident incident, Notification.IncidentStep step) {
        var organization = customers.organization(incident.summary().organization());
        return new Notification.CustomerFollowedUp(about(incident), organization, step);
    }

    private Notification.About about(Incident incident) {
        var summary = incident.summary();
        return new Notification.About(
                summary.organization(), summary.number().toString(), summary.subject(), support.portal());
    }

    private Optional<Incident> find(DomainEvent event, IncidentNumber number) {
        return incidents.find(event.organization(), number);
    }

    private static IncidentNumber number(DomainEvent event) {
        return IncidentNumber.parse(event.subject()).orElseThrow();
    }

    private static Notification.IncidentStep wrote(IncidentMessage message) {
        return new Notification.Wrote(message.author().name(), message.text());
    }

    private static Notification.IncidentStep attached(Attachment attachment) {
        return new Notification.Attached(
                attachment.by().author().name(), attachment.name().value(), attachment.size());
    }

    private static Side side(DomainEvent event) {
        return contact(event).isPresent() ? Side.CUSTOMER : Side.SUPPORT;
    }

    private String name(DomainEvent event, Incident incident) {
        return contact(event)
                .map(contact -> customers.name(incident.summary(), contact))
                .orElseGet(() -> Author.support(Optional.empty()).name());
    }

    /** Empty when it was not a contact who did it: the other actors' names are not well-formed ids. */
    private static Optional<ContactId> contact(DomainEvent event) {
        return ContactId.parse(event.actor());
    }

    private static Notification.Severity inWords(Severity severity) {
        return switch (severity) {
            case LOW -> Notification.Severity.LOW;
            case NORMAL -> Notification.Severity.NORMAL;
            case HIGH -> Notification.Severity.HIGH;
            case CRITICAL -> Notification.Severity.CRITICAL;
        };
    }
}
