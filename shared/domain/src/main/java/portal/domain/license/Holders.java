package portal.domain.license;

import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.WithMember;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;

/**
 * What holds the seats of a license, for the customer who looks into it. Every method, and going on with what it gives, throws
 * StoreUnavailable when the store does not answer.
 */
public interface Holders {

    /** A part of the environments, in the order of their codes. */
    WithMember<Page<Environment>> environments(Caller.Customer caller, PageRequest page);

    /** Every environment, in the order of their codes; empty when there is no such organization. */
    WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller);

    /**
     * The holders of a kind, in the order of their ids; empty when there is no such organization.
     *
     * @param from the canonical id to begin at, whether somebody has it or not; any text but the empty one, of at most 1,024
     *     bytes in UTF-8
     * @param expected how many are likely to be looked at, which are read in the same round trip
     */
    WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected);

    /**
     * What takes up seats, and the license that counts it.
     *
     * @param members read on as the stream goes
     */
    record Roll<T>(License license, CountingRule countingRule, Stream<T> members) {}
}
