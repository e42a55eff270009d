package portal.adapters.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.access.WithMember;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.ParallelReads;
import portal.platform.store.Table;

/** Reads the caller's contact together with the subject of the request, so that it costs no round trip of its own. */
public final class MembershipReads {

    private MembershipReads() {}

    /** Reads the membership and the keys in one round trip. */
    public static <T> WithMember<T> with(
            Table table, Caller.Customer caller, List<Key> keys, Function<Table.Found, T> subject) {
        var all = new ArrayList<>(keys);
        all.add(key(caller));
        var found = table.get(all);
        return new WithMember<>(member(found, caller), subject.apply(found));
    }

    /** Reads the membership and, at the same time, something that needs a request of its own, such as a page. */
    public static <T> WithMember<T> beside(Table table, Caller.Customer caller, Supplier<T> subject) {
        return ParallelReads.ask(
                subject, () -> member(table, caller), (found, member) -> new WithMember<>(member, found));
    }

    /** Reads only the membership. */
    public static Optional<Member> member(Table table, Caller.Customer caller) {
        var contact = table.get(key(caller));
        return contact.isPresent() ? Optional.of(member(contact.get())) : Optional.empty();
    }

    static Optional<Member> member(Table.Found found, Caller.Customer caller) {
        var contact = found.find(key(caller));
        return contact.isPresent() ? Optional.of(member(contact.get())) : Optional.empty();
    }

    private static Key key(Caller.Customer caller) {
        return Keys.contact(caller.organization(), caller.contact());
    }

    /** @param contact the item of a contact */
    private static Member member(Item contact) {
        return new Member(
                new OrganizationId(contact.text("organization")),
                new ContactId(contact.key().sort()),
                contact.text("name"),
                new EmailAddress(contact.text("email")),
                contact.constants("roles", Role.class),
                contact.optionalInstant("sessionsEndedAt"));
    }
}
