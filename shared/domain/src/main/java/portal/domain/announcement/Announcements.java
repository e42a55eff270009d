package portal.domain.announcement;

import java.util.Optional;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The announcements of the vendor. Every method throws StoreUnavailable when the store does not answer. */
public interface Announcements {

    Optional<Announcement> find(String id);

    /** The newest first. */
    Page<Announcement> list(PageRequest page);

    ConditionalWrite add(Announcement announcement);

    /** Replaces what is stored, on the condition that it is still at the version that was read. */
    ConditionalWrite update(Announcement announcement);
}
