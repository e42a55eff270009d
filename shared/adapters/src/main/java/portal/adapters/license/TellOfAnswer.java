package portal.adapters.license;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails the vendor's answer to a license request to the administrator who asked, or, if that contact has left, to all
 * administrators (docs/domain.md, section 4).
 */
public final class TellOfAnswer {

    private final LicenseRequests requests;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfAnswer(LicenseRequests requests, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.requests = requests;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the request; nothing is mailed if there is no such request any more */
    public void tell(DomainEvent event) {
        requests.find(event.organization(), event.subject()).ifPresent(request -> request.answer()
                .ifPresent(answer -> sender.send(
                        Occasion.of(event),
                        List.of(new LicenseRequestAnswered(
                                concerned(request), request, answer, pages.licenseRequest(request.id()))))));
    }

    private List<Recipient> concerned(LicenseRequest request) {
        var applicant = contacts.find(request.organization(), request.requestedBy());
        return applicant.isPresent()
                ? List.of(applicant.get().recipient())
                : contacts.all(request.organization()).stream()
                        .filter(Contact::isAdministrator)
                        .map(Contact::recipient)
                        .toList();
    }
}
