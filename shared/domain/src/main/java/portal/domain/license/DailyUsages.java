package portal.domain.license;

import java.time.LocalDate;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The daily usage of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface DailyUsages {

    Optional<DailyUsage> find(OrganizationId organization, LocalDate date);

    /** Newest first. */
    WithMember<Page<DailyUsage>> view(Caller.Customer caller, Period period, PageRequest page);

    /** The daily usage of one organization, newest first; empty when there is no such organization. */
    Optional<Page<DailyUsage>> list(OrganizationId organization, Period period, PageRequest page);

    /** Adds the daily usage of a date that has none yet. */
    ConditionalWrite add(OrganizationId organization, DailyUsage dailyUsage);
}
