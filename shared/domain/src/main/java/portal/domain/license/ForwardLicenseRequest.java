package portal.domain.license;

import java.util.List;
import java.util.Optional;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.domain.organization.Organizations;

/**
 * Mails a license request to the vendor, and then tells the administrator who asked that it was sent (domain.md, section 4).
 * An administrator who left is named by the name in the request, and hears nothing.
 */
public final class ForwardLicenseRequest {

    private final LicenseRequests requests;
    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender mailing;
    private final Recipient vendor;

    public ForwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender mailing,
            Recipient vendor) {
        this.requests = requests;
        this.organizations = organizations;
        this.contacts = contacts;
        this.mailing = mailing;
        this.vendor = vendor;
    }

    /** @param event whose subject is the request; one of an organization that was removed since goes nowhere */
    public void forward(DomainEvent event) {
        organizations.find(event.organization()).ifPresent(organization -> requests.find(
                        organization.id(), event.subject())
                .ifPresent(request -> forward(event.id(), request, organization.name())));
    }

    private void forward(String event, LicenseRequest request, String name) {
        var administrator = contacts.find(request.organization(), request.requestedBy());
        var applicant = applicant(request, name, administrator);
        send(event, vendor, new Notification.LicenseRequested(applicant, wish(request)));
        administrator.ifPresent(
                contact -> send(event, contact.recipient(), new Notification.LicenseRequestSent(name, wish(request))));
    }

    private void send(String event, Recipient recipient, Notification letter) {
        mailing.send(event, List.of(new Addressed(recipient, letter)));
    }

    private static Notification.Applicant applicant(
            LicenseRequest request, String organization, Optional<Contact> now) {
        return new Notification.Applicant(request.organization(), organization, request.by(), now.map(Contact::email));
    }

    private static Notification.LicenseWish wish(LicenseRequest request) {
        var wanted = request.wanted().stream()
                .map(line -> new Notification.WantedMaximum(
                        line.metric(),
                        line.wanted().value(),
                        line.current().maximum().value(),
                        line.current().granted().value(),
                        line.used()))
                .toList();
        return new Notification.LicenseWish(wanted, request.explanation(), request.at());
    }
}
