package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.adapters.access.MembershipReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Conversation;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.MessageReference;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Pages;
import portal.platform.store.ParallelReads;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores each message in one item, in a partition of its incident. The writers are stored with the incident's
 * description.
 */
public final class DynamoDbConversations implements Conversations {

    private static final String WRITERS = "writers";

    private final Table table;

    public DynamoDbConversations(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<Conversation>> view(Caller.Customer caller, IncidentNumber number, PageRequest page) {
        var organization = caller.organization();
        return ParallelReads.ask(
                () -> messages(organization, number, page),
                () -> MembershipReads.with(
                        table,
                        caller,
                        DynamoDbIncidents.keys(organization, number),
                        found -> DynamoDbIncidents.incident(found, organization, number)),
                (messages, viewed) -> new WithMember<>(
                        viewed.member(), viewed.subject().map(incident -> conversation(incident, messages, page))));
    }

    @Override
    public Optional<Conversation> find(OrganizationId organization, IncidentNumber number, PageRequest page) {
        return ParallelReads.ask(
                () -> messages(organization, number, page),
                () -> DynamoDbIncidents.incident(
                        table.get(DynamoDbIncidents.keys(organization, number)), organization, number),
                (messages, found) -> found.map(incident -> conversation(incident, messages, page)));
    }

    @Override
    public Optional<IncidentMessage> message(OrganizationId organization, MessageReference reference) {
        return table.get(Keys.message(organization, reference.incident(), reference.message()))
                .map(DynamoDbConversations::message);
    }

    @Override
    public Set<ContactId> writers(OrganizationId organization, IncidentNumber number) {
        return table
                .get(Keys.description(organization, number))
                .map(item -> item.texts(WRITERS))
                .orElse(Set.of())
                .stream()
                .map(ContactId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ConditionalWrite> add(OrganizationId organization, IncidentNumber number, IncidentMessage message) {
        var author = message.author();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(
                DynamoDbWrite.insert(AuthorItems.with(Item.at(Keys.message(organization, number, message.id())), author)
                        .number("number", message.id())
                        .text("text", message.text())
                        .text("at", message.at())
                        .build()));
        author.contact()
                .ifPresent(contact ->
                        changes.add(DynamoDbWrite.update(Keys.description(organization, number), "ADD writers :writer")
                                .with(":writer", AttributeValue.fromSs(List.of(contact.value())))));
        return changes;
    }

    /** The incident and the first page are read at the same time. If they do not agree, the page is read again. */
    private Conversation conversation(Incident incident, Page<IncidentMessage> messages, PageRequest page) {
        var summary = incident.summary();
        var count = summary.messageCount();
        var newest =
                messages.items().stream().mapToInt(IncidentMessage::id).max().orElse(0);
        if (page.after().isPresent() || newest == count) {
            return new Conversation(incident, messages);
        }
        var upToCount = new PageRequest(page.limit(), Optional.of(Keys.messagePosition(count + 1)));
        return new Conversation(incident, messages(summary.organization(), summary.number(), upToCount));
    }

    private Page<IncidentMessage> messages(OrganizationId organization, IncidentNumber number, PageRequest page) {
        var newest = Table.Query.newestFirst(Keys.messages(organization, number));
        return Pages.map(table.page(newest, page), DynamoDbConversations::message);
    }

    private static IncidentMessage message(Item item) {
        return new IncidentMessage(
                item.number("number"), AuthorItems.author(item), item.text("text"), item.instant("at"));
    }
}
