package portal.adapters.incident;

import portal.domain.access.ContactId;
import portal.domain.incident.Author;
import portal.domain.incident.Side;
import portal.platform.store.Item;

/** Stores an author among the attributes of a message or attachment, and reads it. */
final class AuthorItems {

    private AuthorItems() {}

    static Item.Builder with(Item.Builder item, Author author) {
        return item.text("side", author.side())
                .text("contact", author.contact())
                .text("authorName", author.name());
    }

    static Author author(Item item) {
        return new Author(
                item.constant("side", Side.class),
                item.optionalText("contact").map(ContactId::new),
                item.text("authorName"));
    }
}
