package portal.domain.incident;

import java.util.HashSet;
import java.util.List;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;

/** The people of the organization that an incident is of, as far as letters about it concern them. */
public final class CustomerSide {

    private final Organizations organizations;
    private final Contacts contacts;
    private final Conversations conversations;

    public CustomerSide(Organizations organizations, Contacts contacts, Conversations conversations) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.conversations = conversations;
    }

    String organization(OrganizationId id) {
        return organizations.find(id).map(Organization::name).orElseGet(id::value);
    }

    /** The contact's name, or the id of one who left. */
    String name(OrganizationId organization, ContactId contact) {
        return contacts.find(organization, contact).map(Contact::name).orElseGet(contact::value);
    }

    /** The reporter, as long as they are a contact. */
    List<Contact> reporter(IncidentSummary incident) {
        return contacts.find(incident.organization(), incident.reporter()).stream()
                .toList();
    }

    /**
     * Who is told what the vendor's support did: the reporter and the contacts who wrote, as long as they may see the incident.
     * When none of them is left, the incident managers, or else the administrators.
     */
    List<Contact> followers(Incident incident) {
        var organization = incident.summary().organization();
        var involved = involved(incident);
        if (!involved.isEmpty()) {
            return involved;
        }
        var managers = contacts.incidentManagers(organization);
        return managers.isEmpty() ? contacts.administrators(organization) : managers;
    }

    private List<Contact> involved(Incident incident) {
        var summary = incident.summary();
        var ids = new HashSet<>(conversations.writers(summary.organization(), summary.number()));
        ids.add(summary.reporter());
        return ids.stream()
                .flatMap(id -> contacts.find(summary.organization(), id).stream())
                .filter(contact -> incident.summary().isVisibleTo(contact.id(), contact.roles()))
                .toList();
    }
}
