package portal.domain.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.paging.PageRequest;

/** Finds the contacts who get mails about an incident. */
public final class IncidentFollowers {

    private static final PageRequest FIRST = new PageRequest(Conversation.MOST_AT_ONCE, Optional.empty());

    private final Organizations organizations;
    private final Contacts contacts;
    private final Conversations conversations;

    public IncidentFollowers(Organizations organizations, Contacts contacts, Conversations conversations) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.conversations = conversations;
    }

    public String organization(OrganizationId id) {
        return organizations.find(id).map(Organization::name).orElseGet(id::value);
    }

    /**
     * The name of a contact. For a former contact: the name under which they reported the incident or wrote about it,
     * or else the name of the organization.
     */
    public String name(IncidentSummary incident, ContactId contact) {
        return contacts.find(incident.organization(), contact)
                .map(Contact::name)
                .or(() -> Optional.of(incident.reporterName())
                        .filter(_ -> incident.reporter().equals(contact)))
                .or(() -> nameInMessages(incident, contact, FIRST))
                .orElseGet(() -> organization(incident.organization()));
    }

    /** The reporter; empty when the reporter is no longer a contact. */
    public List<Contact> reporter(IncidentSummary incident) {
        return contacts.find(incident.organization(), incident.reporter()).stream()
                .toList();
    }

    /**
     * The contacts who get a mail about a step of the vendor's support: the reporter and the contacts who wrote, if
     * they still see the incident. When none of them is left, these are the incident managers, or else the
     * administrators.
     */
    public List<Contact> followers(Incident incident) {
        var organization = incident.summary().organization();
        var involved = involved(incident);
        if (!involved.isEmpty()) {
            return involved;
        }
        var all = contacts.all(organization);
        var managers = all.stream().filter(Contact::isIncidentManager).toList();
        return managers.isEmpty()
                ? all.stream().filter(Contact::isAdministrator).toList()
                : managers;
    }

    private Optional<String> nameInMessages(IncidentSummary incident, ContactId contact, PageRequest page) {
        return conversations
                .find(incident.organization(), incident.number(), page)
                .map(Conversation::messages)
                .flatMap(messages -> messages.items().stream()
                        .map(IncidentMessage::author)
                        .filter(author -> author.contact().equals(Optional.of(contact)))
                        .map(Author::name)
                        .findFirst()
                        .or(() -> messages.next()
                                .flatMap(next -> nameInMessages(
                                        incident, contact, new PageRequest(page.limit(), Optional.of(next))))));
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
