package portal.adapters.announcement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Announcements;
import portal.domain.announcement.Audience;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Pages;
import portal.platform.store.Table;

/** Stores each announcement in one item, all of them in one partition: there are a few a week. */
public final class DynamoDbAnnouncements implements Announcements {

    private final Table table;

    public DynamoDbAnnouncements(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Announcement> find(String id) {
        return table.get(Keys.announcement(id)).map(DynamoDbAnnouncements::announcement);
    }

    @Override
    public Page<Announcement> list(PageRequest page) {
        return Pages.map(
                table.page(Table.Query.newestFirst(Keys.ANNOUNCEMENTS), page), DynamoDbAnnouncements::announcement);
    }

    @Override
    public ConditionalWrite add(Announcement announcement) {
        return DynamoDbWrite.insert(item(announcement));
    }

    @Override
    public ConditionalWrite update(Announcement announcement) {
        return DynamoDbWrite.replace(item(announcement.next()), announcement.version());
    }

    private static Item item(Announcement announcement) {
        var progress = announcement.progress();
        return Item.at(Keys.announcement(announcement.id()))
                .text("id", announcement.id())
                .text("audience", announcement.audience())
                .items("texts", announcement.texts(), content -> Item.nested()
                        .text("subject", content.subject())
                        .text("text", content.text()))
                .text("link", announcement.link())
                .text("by", announcement.by())
                .text("at", announcement.at())
                .number("organizations", progress.organizations())
                .text("last", progress.last())
                .text("completedAt", progress.completedAt())
                .number("version", announcement.version())
                .build();
    }

    private static Announcement announcement(Item item) {
        return new Announcement(
                item.text("id"),
                item.constant("audience", Audience.class),
                texts(item.items("texts")),
                item.optionalText("link"),
                item.text("by"),
                item.instant("at"),
                new Announcement.Progress(
                        item.number("organizations"),
                        item.optionalText("last").map(OrganizationId::new),
                        item.optionalInstant("completedAt")),
                item.longNumber("version"));
    }

    private static Map<Language, Announcement.Content> texts(Map<String, Item> stored) {
        var texts = new EnumMap<Language, Announcement.Content>(Language.class);
        stored.forEach((language, content) -> texts.put(
                Language.valueOf(language), new Announcement.Content(content.text("subject"), content.text("text"))));
        return texts;
    }
}
