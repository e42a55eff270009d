package portal.adapters.incident;

import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Attachments;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentFiles;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/** Stores all attachments of an incident in one item. The first attachment makes the item. */
public final class DynamoDbAttachments implements Attachments {

    private static final String VERSION = "version";
    private static final String ATTACHMENTS = "attachments";

    private final Table table;

    public DynamoDbAttachments(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<IncidentFiles>> view(Caller.Customer caller, IncidentNumber number) {
        var organization = caller.organization();
        return MembershipReads.with(
                table, caller, keys(organization, number), found -> files(found, organization, number));
    }

    @Override
    public Optional<IncidentFiles> find(OrganizationId organization, IncidentNumber number) {
        return files(table.get(keys(organization, number)), organization, number);
    }

    @Override
    public List<ConditionalWrite> replaceWhileOpen(IncidentFiles before, AttachmentList after) {
        var incident = before.incident();
        var open = DynamoDbWrite.requirePresent(Keys.incident(incident.organization(), incident.number()))
                .onlyIf("incidentStatus = :open")
                .with(":open", IncidentStatus.OPEN.name());
        return List.of(replace(before, after), open);
    }

    @Override
    public ConditionalWrite replace(IncidentFiles before, AttachmentList after) {
        var incident = before.incident();
        var item = Item.at(Keys.attachments(incident.organization(), incident.number()))
                .number(VERSION, after.version())
                .list(ATTACHMENTS, after.all(), DynamoDbAttachments::item)
                .build();
        return DynamoDbWrite.replace(item, before.attachments().version());
    }

    static AttachmentList list(Table.Found found, OrganizationId organization, IncidentNumber number) {
        return found.find(Keys.attachments(organization, number))
                .map(item -> new AttachmentList(
                        item.list(ATTACHMENTS).stream()
                                .map(DynamoDbAttachments::attachment)
                                .toList(),
                        item.longNumber(VERSION)))
                .orElse(AttachmentList.NONE);
    }

    private static List<Key> keys(OrganizationId organization, IncidentNumber number) {
        return List.of(Keys.incident(organization, number), Keys.attachments(organization, number));
    }

    private static Optional<IncidentFiles> files(
            Table.Found found, OrganizationId organization, IncidentNumber number) {
        return found.find(Keys.incident(organization, number))
                .map(item -> new IncidentFiles(
                        DynamoDbIncidents.summary(organization, item), list(found, organization, number)));
    }

    private static Item.Builder item(Attachment attachment) {
        return AuthorItems.with(Item.nested(), attachment.by().author())
                .text("id", attachment.id())
                .text("name", attachment.name())
                .text("type", attachment.type())
                .number("size", attachment.size())
                .text("actor", attachment.by().actor())
                .text("at", attachment.at())
                .text("attachmentStatus", attachment.status());
    }

    private static Attachment attachment(Item item) {
        return new Attachment(
                item.text("id"),
                new FileName(item.text("name")),
                item.constant("type", AttachmentType.class),
                item.number("size"),
                new Attachment.Sender(AuthorItems.author(item), item.text("actor")),
                item.instant("at"),
                item.constant("attachmentStatus", Attachment.Status.class));
    }
}
