package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** The licenses of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Licenses {

    WithMember<Optional<License>> view(Caller.Customer caller);

    Optional<License> find(OrganizationId organization);

    /** An organization with what its license is. */
    Optional<OrganizationProfile> registered(OrganizationId organization);

    /** Adds the license of a new organization, with every pool empty. */
    List<ConditionalWrite> add(License license);

    /** Sets maximum and granted number of metrics, on the conditions that nobody else did and that usage stays within. */
    List<ConditionalWrite> mutate(License before, Map<Metric, SeatCount> targets);

    /** Takes in what the vendor's register says; the first grant of a metric also sets the maximum, whatever is in use. */
    List<ConditionalWrite> grant(License before, Map<Metric, SeatCount> granted);

    /** Makes what is granted the maximum, whatever is in use. */
    List<ConditionalWrite> takeOverGranted(License before, Instant now);

    /** Changes edition and Flex; with Flex, temporary workers count or no longer count at once. */
    List<ConditionalWrite> reclassify(License before, Edition edition, boolean flex);

    /** Changes nothing, on the condition that nothing is in use of a metric that is counted over the license. */
    ConditionalWrite requireUnused(OrganizationId organization, Metric metric);

    ConditionalWrite record(OrganizationId organization, Mutation mutation);

    /** Newest first. */
    WithMember<Page<Mutation>> history(Caller.Customer caller, PageRequest page);
}
