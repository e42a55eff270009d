package portal.adapters.analysis;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Tells whoever asked for a license analysis that it failed for good (docs/domain.md, section 6). */
public final class TellOfAnalysis {

    private final AnalysisRequests requests;
    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfAnalysis(
            AnalysisRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            PortalPages pages) {
        this.requests = requests;
        this.organizations = organizations;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the request; nothing is mailed if the organization or the contact was removed */
    public void ofFailure(DomainEvent event) {
        organizations.find(event.organization()).ifPresent(organization -> requests.find(
                        organization.id(), event.subject())
                .ifPresent(request -> tell(event, organization.name(), request)));
    }

    private void tell(DomainEvent event, String organization, AnalysisRequest request) {
        contacts.find(request.organization(), request.requestedBy())
                .map(contact -> new AnalysisGivenUp(
                        contact.recipient(), organization, request.requestedAt(), pages.licenseAnalyses()))
                .ifPresent(mail -> sender.send(Occasion.of(event), List.of(mail)));
    }
}
