package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.event.DomainEvent;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentReference;
import portal.domain.incident.Author;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.Incidents;
import portal.domain.incident.MessageReference;
import portal.domain.incident.ReplyAddresses;
import portal.domain.incident.Side;
import portal.domain.incident.StatusChange;
import portal.platform.event.Occasion;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails each step in an incident to the other side: the vendor's support hears of the steps of contacts, and the
 * followers hear of the steps of support (docs/domain.md, section 2). The reporter also gets an acknowledgement. If the
 * incident does not exist, nobody gets a mail.
 */
public final class TellOfIncident {

    private final Incidents incidents;
    private final Conversations conversations;
    private final IncidentFollowers customers;
    private final Recipient support;
    private final OnceOnlySender sender;
    private final PortalPages pages;
    private final ReplyAddresses replyAddresses;

    /** @param support who gets the mail for the vendor's support */
    public TellOfIncident(
            Incidents incidents,
            Conversations conversations,
            IncidentFollowers customers,
            Recipient support,
            OnceOnlySender sender,
            PortalPages pages,
            ReplyAddresses replyAddresses) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.customers = customers;
        this.support = support;
        this.sender = sender;
        this.pages = pages;
        this.replyAddresses = replyAddresses;
    }

    /** @param event its subject is the incident's number */
    public void ofSubmission(DomainEvent event) {
        find(event, number(event)).ifPresent(incident -> sender.send(Occasion.of(event), submission(incident)));
    }

    /** @param event its subject is a reference to the message */
    public void ofMessage(DomainEvent event) {
        var reference = MessageReference.parse(event.subject()).orElseThrow();
        find(event, reference.incident()).ifPresent(incident -> conversations
                .message(event.organization(), reference)
                .ifPresent(message -> send(event, incident, message.author().side(), wrote(message))));
    }

    /** @param event its subject is a reference to the attachment */
    public void ofAttachment(DomainEvent event) {
        var reference = AttachmentReference.parse(event.subject()).orElseThrow();
        find(event, reference.incident()).ifPresent(incident -> incident.attachments().stored().stream()
                .filter(attachment -> attachment.id().equals(reference.attachment()))
                .forEach(attachment ->
                        send(event, incident, attachment.by().author().side(), attached(attachment))));
    }

    /** @param event its subject is the incident's number */
    public void ofClosing(DomainEvent event) {
        find(event, number(event)).ifPresent(incident -> {
            var change = change(event, incident, IncidentStatus.CLOSED);
            var reason = change.flatMap(StatusChange::reason);
            send(event, incident, side(event), new IncidentStep.Closed(name(event, incident, change), reason));
        });
    }

    /** @param event its subject is the incident's number */
    public void ofReopening(DomainEvent event) {
        find(event, number(event)).ifPresent(incident -> {
            var change = change(event, incident, IncidentStatus.OPEN);
            var reason = change.flatMap(StatusChange::reason);
            send(event, incident, side(event), new IncidentStep.Reopened(name(event, incident, change), reason));
        });
    }

    private List<Notification> submission(Incident incident) {
        var summary = incident.summary();
        var notifications = new ArrayList<Notification>();
        notifications.add(new IncidentSubmitted(
                atSupport(incident), summary.reporterName(), summary.productArea(), incident.description()));
        customers
                .reporter(summary)
                .forEach(reporter -> notifications.add(new IncidentReceived(
                        reporter.recipient(),
                        about(incident).answeredBy(List.of(reporter), replyAddresses),
                        incident.description(),
                        summary.severity())));
        return notifications;
    }

    private void send(DomainEvent event, Incident incident, Side from, IncidentStep step) {
        sender.send(
                Occasion.of(event),
                List.of(
                        switch (from) {
                            case CUSTOMER -> toSupport(incident, step);
                            case SUPPORT -> toFollowers(incident, step);
                        }));
    }

    private Notification toSupport(Incident incident, IncidentStep step) {
        return new CustomerFollowedUp(atSupport(incident), step);
    }

    private SupportCase atSupport(Incident incident) {
        var summary = incident.summary();
        return new SupportCase(
                support,
                about(incident),
                customers.organization(summary.organization()),
                summary.severity(),
                customers.reporter(summary).stream().map(Contact::email).findFirst());
    }

    private Notification toFollowers(Incident incident, IncidentStep step) {
        var followers = customers.followers(incident);
        var recipients = followers.stream().map(Contact::recipient).toList();
        var about = step instanceof IncidentStep.Closed
                ? about(incident)
                : about(incident).answeredBy(followers, replyAddresses);
        return new SupportFollowedUp(recipients, about, step);
    }

    private AboutIncident about(Incident incident) {
        return AboutIncident.of(incident, pages);
    }

    private Optional<Incident> find(DomainEvent event, IncidentNumber number) {
        return incidents.find(event.organization(), number);
    }

    private static IncidentNumber number(DomainEvent event) {
        return IncidentNumber.parse(event.subject()).orElseThrow();
    }

    private static IncidentStep wrote(IncidentMessage message) {
        return new IncidentStep.Wrote(message.author().name(), message.text());
    }

    private static IncidentStep attached(Attachment attachment) {
        return new IncidentStep.Attached(
                attachment.by().author().name(), attachment.name().value(), attachment.size());
    }

    private static Side side(DomainEvent event) {
        return contact(event).isPresent() ? Side.CUSTOMER : Side.SUPPORT;
    }

    /** The change that the event tells of; empty when so many followed that it is not kept any more. */
    private static Optional<StatusChange> change(DomainEvent event, Incident incident, IncidentStatus status) {
        return incident.history().latest(status, event.at());
    }

    private String name(DomainEvent event, Incident incident, Optional<StatusChange> change) {
        return change.map(known -> known.by().name())
                .or(() -> contact(event).map(contact -> customers.name(incident.summary(), contact)))
                .orElseGet(() -> Author.support(Optional.empty()).name());
    }

    /** Empty when the actor is not a contact. The names of other actors are not well-formed ids. */
    private static Optional<ContactId> contact(DomainEvent event) {
        return ContactId.parse(event.actor());
    }
}
