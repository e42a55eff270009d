package portal.adapters.license;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.event.DomainEvent;
import portal.domain.license.Mutations;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Mails the vendor each mutation that was made, so that the register can follow (docs/domain.md, section 4). */
public final class TellOfMutation {

    private final Mutations mutations;
    private final Organizations organizations;
    private final OnceOnlySender sender;
    private final Recipient vendor;
    private final PortalPages pages;

    public TellOfMutation(
            Mutations mutations,
            Organizations organizations,
            OnceOnlySender sender,
            Recipient vendor,
            PortalPages pages) {
        this.mutations = mutations;
        this.organizations = organizations;
        this.sender = sender;
        this.vendor = vendor;
        this.pages = pages;
    }

    /** @param event its subject is the mutation; nothing is mailed if the organization was removed */
    public void tell(DomainEvent event) {
        organizations.find(event.organization()).ifPresent(organization -> tell(event, organization));
    }

    private void tell(DomainEvent event, Organization organization) {
        mutations
                .find(organization.id(), event.subject())
                .map(mutation -> new LicenseMutated(
                        vendor, organization, mutation, pages.mutationAtSupport(organization.id(), mutation.id())))
                .ifPresent(notification -> sender.send(Occasion.of(event), List.of(notification)));
    }
}
