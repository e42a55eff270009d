package portal.testing.fake;

import java.util.Optional;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Announcements;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryAnnouncements implements Announcements {
    private static final String ALL = "";

    private final InMemoryStore store;

    InMemoryAnnouncements(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Announcement> find(String id) {
        return store.announcements.find(key(id));
    }

    @Override
    public Page<Announcement> list(PageRequest page) {
        return store.announcements.page(ALL, true, announcement -> true, page);
    }

    @Override
    public ConditionalWrite add(Announcement announcement) {
        return store.announcements.insert(key(announcement.id()), announcement);
    }

    @Override
    public ConditionalWrite update(Announcement announcement) {
        return store.announcements.replace(
                key(announcement.id()), announcement.next(), stored -> stored.version() == announcement.version());
    }

    private static InMemoryTable.Key key(String id) {
        return InMemoryTable.Key.of(ALL, id);
    }
}
