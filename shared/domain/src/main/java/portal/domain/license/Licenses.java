package portal.domain.license;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;

/** The licenses of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Licenses {

    WithMember<Optional<License>> view(Caller.Customer caller);

    Optional<License> find(OrganizationId organization);

    WithMember<Optional<LicenseOverview>> overview(Caller.Customer caller);

    /** Empty when there is no such organization. */
    Optional<LicenseOverview> overview(OrganizationId organization);

    /** An organization with the edition and Flex of its license. */
    Optional<OrganizationProfile> registered(OrganizationId organization);

    /**
     * The organization with its license, and the removal of an earlier organization with the same id. At most one of
     * them is active.
     */
    SetUpState state(OrganizationId organization);

    /** Adds the license of an organization that has none, and its pools. */
    List<ConditionalWrite> add(License license);

    /**
     * Stores the differences, on the condition that nobody else changed the license. The usage matters only as far as
     * signals are crossed as it was read.
     */
    default List<ConditionalWrite> save(License before, License after) {
        return save(before, after, Set.of());
    }

    /**
     * Stores the differences, on the conditions that nobody else changed the license, and that signals are crossed as
     * the usage was read. A change of Flex has the further condition that the number of temporary workers is as it was
     * read. It cannot be combined with a change of the employees' maximum.
     *
     * @param withinMaximum metrics whose pools must all stay within the new maximum, even if it is the same as the old
     *     one
     */
    List<ConditionalWrite> save(License before, License after, Set<Metric> withinMaximum);

    /** Changes nothing, but requires that nothing is in use of a metric that is counted over the license. */
    ConditionalWrite requireUnused(OrganizationId organization, Metric metric);

    ConditionalWrite record(OrganizationId organization, Mutation mutation);

    /** Newest first. */
    WithMember<Page<Mutation>> history(Caller.Customer caller, PageRequest page);

    /** The mutations of one organization, newest first; empty when there is no such organization. */
    Optional<Page<Mutation>> history(OrganizationId organization, PageRequest page);
}
