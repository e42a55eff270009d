package portal.domain.license;

import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;

/**
 * The holders and environments of a license, as its customer sees them. Every method and every returned stream throws
 * StoreUnavailable when the store does not answer.
 */
public interface Holders {

    /** A page of the environments, in the order of their codes. */
    WithMember<Page<Environment>> environments(Caller.Customer caller, PageRequest page);

    /** Every environment, in the order of their codes; empty when there is no such organization. */
    WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller);

    /**
     * The holders of a kind, in the order of their ids; empty when there is no such organization.
     *
     * @param from the canonical id to begin at, which need not exist; not empty, at most 1,024 bytes in UTF-8
     * @param expected how many holders are likely to be read; these come in the same round trip
     */
    WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected);

    /** A page of the environments of one organization; empty when there is no such organization. */
    Optional<Page<Environment>> environments(OrganizationId organization, PageRequest page);

    /** Every environment of one organization; empty when there is no such organization. */
    Optional<Roll<Environment>> environments(OrganizationId organization);

    /** The holders of a kind in one organization, read as for a caller; empty when there is no such organization. */
    Optional<Roll<Holder>> holders(
            OrganizationId organization, HolderId.Kind kind, Optional<String> from, int expected);

    /**
     * What takes seats, and the license that counts it.
     *
     * @param members read as the stream advances
     */
    record Roll<T>(License license, CountingRule countingRule, Stream<T> members) {}
}
