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

    /** An organization with what its license is. */
    Optional<OrganizationProfile> registered(OrganizationId organization);

    /** An organization with all of its license, and the removal of one with the same id, of which at most one is alive. */
    SetUpState state(OrganizationId organization);

    /** Adds the license of an organization that has none, and its pools. */
    List<ConditionalWrite> add(License license);

    /** Stores what differs, on the condition that nobody else changed the license; whatever is in use. */
    default List<ConditionalWrite> save(License before, License after) {
        return save(before, after, Set.of());
    }

    /**
     * Stores what differs, on the condition that nobody else changed the license. A change of Flex also needs the number of
     * temporary workers to be as it was read, and does not go together with one of the employees' maximum.
     *
     * @param withinMaximum metrics of which no pool may have more in use than the new maximum, also when that is the old one
     */
    List<ConditionalWrite> save(License before, License after, Set<Metric> withinMaximum);

    /** Changes nothing, on the condition that nothing is in use of a metric that is counted over the license. */
    ConditionalWrite requireUnused(OrganizationId organization, Metric metric);

    ConditionalWrite record(OrganizationId organization, Mutation mutation);

    /** Newest first. */
    WithMember<Page<Mutation>> history(Caller.Customer caller, PageRequest page);
}
