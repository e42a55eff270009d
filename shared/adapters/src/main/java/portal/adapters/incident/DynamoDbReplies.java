package portal.adapters.incident;

import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Replies;
import portal.domain.incident.Reply;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.incident.Reply.TakenFile;
import portal.domain.incident.ReplyReference;
import portal.domain.incident.ReplyRefusal;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores what became of each answer by mail in one item with its incident. The table deletes it when it is forgotten.
 */
public final class DynamoDbReplies implements Replies {

    private static final String TAKEN = "taken";
    private static final String LEFT_OUT = "leftOut";

    private final Table table;

    public DynamoDbReplies(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Reply> find(OrganizationId organization, ReplyReference reference) {
        return table.get(key(organization, reference)).map(item -> reply(organization, reference, item));
    }

    @Override
    public ConditionalWrite add(Reply reply) {
        return DynamoDbWrite.insert(Item.at(key(reply.organization(), reply.reference()))
                .text("contact", reply.contact())
                .text("refusal", reply.refusal().map(ReplyRefusal::name))
                .list(TAKEN, reply.taken(), DynamoDbReplies::item)
                .list(LEFT_OUT, reply.leftOut(), DynamoDbReplies::item)
                .text("at", reply.at())
                .expires(reply.at().plus(Reply.KEPT))
                .build());
    }

    private static Key key(OrganizationId organization, ReplyReference reference) {
        return Keys.reply(organization, reference.incident(), reference.mail());
    }

    private static Item.Builder item(TakenFile file) {
        return Item.nested().number("position", file.position()).text("attachment", file.attachment());
    }

    private static Item.Builder item(LeftOutFile file) {
        return Item.nested().text("name", file.name()).text("refusal", file.refusal());
    }

    private static Reply reply(OrganizationId organization, ReplyReference reference, Item item) {
        return new Reply(
                organization,
                reference,
                new ContactId(item.text("contact")),
                item.optionalText("refusal").map(ReplyRefusal::valueOf),
                item.list(TAKEN).stream()
                        .map(file -> new TakenFile(file.number("position"), file.text("attachment")))
                        .toList(),
                item.list(LEFT_OUT).stream()
                        .map(file -> new LeftOutFile(file.text("name"), file.constant("refusal", FileRefusal.class)))
                        .toList(),
                item.instant("at"));
    }
}
