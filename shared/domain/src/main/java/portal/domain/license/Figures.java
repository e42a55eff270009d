package portal.domain.license;

import java.time.LocalDate;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** What organizations used day by day. Every method throws StoreUnavailable when the store does not answer. */
public interface Figures {

    Optional<DayFigures> find(OrganizationId organization, LocalDate date);

    /** Newest first. */
    Viewed<Page<DayFigures>> view(Caller.Customer caller, Period period, PageRequest page);

    /** Adds the figures of a day that has none yet. */
    Change add(OrganizationId organization, DayFigures figures);
}
