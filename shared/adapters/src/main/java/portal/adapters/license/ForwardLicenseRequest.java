package portal.adapters.license;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.DomainEvent;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails a license request to the vendor, and then tells the administrator who asked that it was sent (docs/domain.md,
 * section 4). An administrator who has left gets no mail, and is named as in the request. When the mail service refuses
 * the mail to the vendor for good, the request keeps that, and nobody is told that it was sent.
 */
public final class ForwardLicenseRequest {

    private final LicenseRequests requests;
    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final TransactionRunner transactions;
    private final Clock clock;
    private final Recipient vendor;
    private final PortalPages pages;

    public ForwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            TransactionRunner transactions,
            Clock clock,
            Recipient vendor,
            PortalPages pages) {
        this.requests = requests;
        this.organizations = organizations;
        this.contacts = contacts;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
        this.vendor = vendor;
        this.pages = pages;
    }

    /** @param event its subject is the request; nothing is mailed if the organization was removed */
    public void forward(DomainEvent event) {
        organizations.find(event.organization()).ifPresent(organization -> requests.find(
                        organization.id(), event.subject())
                .ifPresent(request -> forward(Occasion.of(event), request, organization.name())));
    }

    private void forward(Occasion occasion, LicenseRequest request, String organization) {
        var administrator = contacts.find(request.organization(), request.requestedBy());
        var applicant =
                new LicenseRequested.Applicant(request.organization(), organization, administrator.map(Contact::email));
        sender.send(
                occasion,
                List.of(new LicenseRequested(
                        vendor,
                        applicant,
                        request,
                        pages.licenseRequestAtSupport(request.organization(), request.id()))),
                (of, recipient, refused) -> keepThatMailWasRefused(request, clock.instant()));
        if (wasTaken(request)) {
            administrator.ifPresent(contact -> sender.send(
                    occasion,
                    List.of(new LicenseRequestSent(
                            contact.recipient(), organization, request, pages.licenseRequest(request.id())))));
        }
    }

    /** The request may have been answered since it was read. */
    private void keepThatMailWasRefused(LicenseRequest request, Instant at) {
        transactions.run(() -> {
            var current = requests.find(request.organization(), request.id());
            return current.isPresent()
                    ? Decision.of(at)
                            .and(requests.update(current.get(), current.get().withMailRefused(at)))
                    : Decision.of(at);
        });
    }

    private boolean wasTaken(LicenseRequest request) {
        return requests.find(request.organization(), request.id())
                .filter(current -> current.mailRefusedAt().isEmpty())
                .isPresent();
    }
}
