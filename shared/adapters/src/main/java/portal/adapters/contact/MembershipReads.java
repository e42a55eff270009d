package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.Member;
import portal.domain.access.WithMember;
import portal.platform.store.Key;
import portal.platform.store.ParallelReads;
import portal.platform.store.Table;

/** Reads the caller's membership along with whatever the request is about, so that it costs no round trip of its own. */
public final class MembershipReads {

    private MembershipReads() {}

    /** One read of the membership and the keys. */
    public static <T> WithMember<T> with(
            Table table, Caller.Customer caller, List<Key> keys, Function<Table.Found, T> subject) {
        var all = new ArrayList<>(keys);
        all.add(key(caller));
        var found = table.get(all);
        return new WithMember<>(member(found, caller), subject.apply(found));
    }

    /** The membership, and at the same time something that needs a request of its own, such as a page. */
    public static <T> WithMember<T> beside(Table table, Caller.Customer caller, Supplier<T> subject) {
        return ParallelReads.ask(
                subject,
                () -> table.get(key(caller)).map(ContactItems::member),
                (found, member) -> new WithMember<>(member, found));
    }

    public static Optional<Member> member(Table.Found found, Caller.Customer caller) {
        return found.find(key(caller)).map(ContactItems::member);
    }

    private static Key key(Caller.Customer caller) {
        return Keys.contact(caller.organization(), caller.contact());
    }
}
