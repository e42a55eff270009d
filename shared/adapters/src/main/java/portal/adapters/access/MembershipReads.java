package portal.adapters.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.adapters.table.Keys;
import portal.domain.access.BrakeUse;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.access.WithMember;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.ParallelReads;
import portal.platform.store.PlatformKeys;
import portal.platform.store.Table;

/**
 * Reads the caller's contact, whether its organization is leaving, and the use of the brake that limits the request,
 * together with the subject of the request. So they cost no round trip of their own.
 */
public final class MembershipReads {

    /** The attribute of an organization's item for when its planned removal begins. */
    public static final String LEAVES_AT = "removalStartsAt";

    private MembershipReads() {}

    /** Reads the membership and the keys in one round trip. */
    public static <T> WithMember<T> with(
            Table table, Caller.Customer caller, List<Key> keys, Function<Table.Found, T> subject) {
        var all = new ArrayList<>(keys);
        all.addAll(keys(caller));
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
        return member(table.get(keys(caller)), caller);
    }

    static Optional<Member> member(Table.Found found, Caller.Customer caller) {
        var contact = found.find(key(caller));
        return contact.isPresent()
                ? Optional.of(member(contact.get(), leavesAt(found, caller), brakeUse(found, caller)))
                : Optional.empty();
    }

    private static Optional<Instant> leavesAt(Table.Found found, Caller.Customer caller) {
        var organization = found.find(Keys.organization(caller.organization()));
        return organization.isPresent() ? organization.get().optionalInstant(LEAVES_AT) : Optional.empty();
    }

    /** The use of the brake that limits the request, if one does. */
    private static Optional<BrakeUse> brakeUse(Table.Found found, Caller.Customer caller) {
        var use = caller.brakeUse();
        return use.isPresent()
                ? Optional.of(DynamoDbBrakeUses.use(use.get(), found.find(PlatformKeys.brakeUse(use.get()))))
                : Optional.empty();
    }

    /** The caller's contact and organization and, when a brake limits the request, how far that is used. */
    private static List<Key> keys(Caller.Customer caller) {
        var organization = Keys.organization(caller.organization());
        var use = caller.brakeUse();
        return use.isPresent()
                ? List.of(key(caller), organization, PlatformKeys.brakeUse(use.get()))
                : List.of(key(caller), organization);
    }

    private static Key key(Caller.Customer caller) {
        return Keys.contact(caller.organization(), caller.contact());
    }

    /** @param contact the item of a contact */
    private static Member member(Item contact, Optional<Instant> leavesAt, Optional<BrakeUse> brakeUse) {
        return new Member(
                new OrganizationId(contact.text("organization")),
                new ContactId(contact.key().sort()),
                contact.text("name"),
                new EmailAddress(contact.text("email")),
                contact.constants("roles", Role.class),
                contact.optionalInstant("sessionsEndedAt"),
                AppointmentItems.appointment(contact),
                leavesAt,
                brakeUse);
    }
}
