package portal.testing.fake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Conversation;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Incidents;
import portal.domain.incident.MessageReference;
import portal.domain.paging.PageRequest;

final class InMemoryConversations implements Conversations {
    private final InMemoryStore store;
    private final Contacts contacts;
    private final Incidents incidents;

    InMemoryConversations(InMemoryStore store, Contacts contacts, Incidents incidents) {
        this.store = store;
        this.contacts = contacts;
        this.incidents = incidents;
    }

    @Override
    public WithMember<Optional<Conversation>> view(Caller.Customer caller, IncidentNumber number, PageRequest page) {
        return new WithMember<>(contacts.member(caller), find(caller.organization(), number, page));
    }

    @Override
    public Optional<Conversation> find(OrganizationId organization, IncidentNumber number, PageRequest page) {
        return incidents
                .find(organization, number)
                .map(incident -> new Conversation(
                        incident, store.messages.page(owner(organization, number), true, message -> true, page)));
    }

    @Override
    public Optional<IncidentMessage> message(OrganizationId organization, MessageReference reference) {
        return store.messages.find(key(organization, reference.incident(), reference.message()));
    }

    @Override
    public Set<ContactId> writers(OrganizationId organization, IncidentNumber number) {
        return store.messages
                .of(owner(organization, number))
                .flatMap(message -> message.author().contact().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<ConditionalWrite> add(OrganizationId organization, IncidentNumber number, IncidentMessage message) {
        return List.of(store.messages.insert(key(organization, number, message.id()), message));
    }

    private static String owner(OrganizationId organization, IncidentNumber number) {
        return organization + "#" + number;
    }

    private static InMemoryTable.Key key(OrganizationId organization, IncidentNumber number, int message) {
        return InMemoryTable.Key.of(owner(organization, number), String.format(Locale.ROOT, "%010d", message));
    }
}
