package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** The licenses of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Licenses {

    Viewed<Optional<License>> view(Caller.Customer caller);

    Optional<License> find(OrganizationId organization);

    /** An organization with what its license is. */
    Optional<Registered> registered(OrganizationId organization);

    /** Adds the license of a new organization, with every pool empty. */
    List<Change> add(License license);

    /** Sets maximum and granted number of metrics, on the conditions that nobody else did and that usage stays within. */
    List<Change> mutate(License before, Map<Metric, SeatCount> targets);

    /** Takes in what the vendor's register says; the first grant of a metric also sets the maximum, whatever is in use. */
    List<Change> grant(License before, Map<Metric, SeatCount> granted);

    /** Makes what is granted the maximum, whatever is in use. */
    List<Change> takeOverGranted(License before, Instant now);

    /** Changes edition and Flex; with Flex, temporary workers count or no longer count at once. */
    List<Change> reclassify(License before, Edition edition, boolean flex);

    /** Changes nothing, on the condition that nothing is in use of a metric that is counted over the license. */
    Change requireUnused(OrganizationId organization, Metric metric);

    Change record(OrganizationId organization, Mutation mutation);

    /** Newest first. */
    Viewed<Page<Mutation>> history(Caller.Customer caller, PageRequest page);
}
