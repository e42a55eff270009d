package portal.domain.announcement;

import java.util.Optional;
import portal.domain.access.Capability;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;

/** Shows the vendor what was announced, and how far it is. */
public final class ReadAnnouncements {

    private final Announcements announcements;

    public ReadAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    public SystemUseCase<PageRequest, Page<Announcement>, Page<Announcement>> list() {
        return SystemUseCase.query(Capability.MANAGE_CONTENT, announcements::list);
    }

    public SystemUseCase<String, Optional<Announcement>, Optional<Announcement>> find() {
        return SystemUseCase.query(Capability.MANAGE_CONTENT, announcements::find);
    }
}
