package portal.adapters.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.contact.ContactItems;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.signin.InvitationState;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.SignIns;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores each sign-in in one item. Its name and each address that it holds have an item of their own, so that they are
 * unique over all organizations.
 */
public final class DynamoDbSignIns implements SignIns {

    private static final String ORGANIZATION = "organization";
    private static final String CONTACT = "contact";

    private final Table table;

    public DynamoDbSignIns(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<InvitationState> view(Caller.Customer caller, ContactId contact) {
        var keys = keys(caller.organization(), contact);
        return MembershipReads.with(table, caller, keys, found -> state(found, keys));
    }

    @Override
    public InvitationState state(OrganizationId organization, ContactId contact) {
        var keys = keys(organization, contact);
        return state(table.get(keys), keys);
    }

    /** Of the contact and of its sign-in. */
    private static List<Key> keys(OrganizationId organization, ContactId contact) {
        return List.of(Keys.contact(organization, contact), Keys.signIn(organization, contact));
    }

    private static InvitationState state(Table.Found found, List<Key> keys) {
        return new InvitationState(
                found.find(keys.getFirst()).map(ContactItems::contact),
                found.find(keys.getLast()).map(DynamoDbSignIns::signIn));
    }

    @Override
    public Optional<SignIn> find(OrganizationId organization, ContactId contact) {
        return table.get(Keys.signIn(organization, contact)).map(DynamoDbSignIns::signIn);
    }

    @Override
    public Optional<SignIn> holder(EmailAddress address) {
        return table.get(Keys.signInAddress(address.canonical()))
                .flatMap(item -> find(new OrganizationId(item.text(ORGANIZATION)), new ContactId(item.text(CONTACT))));
    }

    @Override
    public boolean isTaken(SignInName name) {
        return table.get(Keys.signInName(name)).isPresent();
    }

    @Override
    public List<ConditionalWrite> add(SignIn signIn) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(DynamoDbWrite.insert(item(signIn)));
        writes.add(take(Keys.signInName(signIn.name()), signIn));
        signIn.held().forEach(address -> writes.add(take(Keys.signInAddress(address), signIn)));
        return writes;
    }

    @Override
    public List<ConditionalWrite> change(SignIn before, SignIn after) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(DynamoDbWrite.replace(item(after.next()), before.version()));
        for (var address : after.held()) {
            if (!before.held().contains(address)) {
                writes.add(take(Keys.signInAddress(address), after));
            }
        }
        for (var address : before.held()) {
            if (!after.held().contains(address)) {
                writes.add(free(Keys.signInAddress(address), before));
            }
        }
        return writes;
    }

    @Override
    public List<ConditionalWrite> remove(SignIn signIn) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(DynamoDbWrite.delete(Keys.signIn(signIn.organization(), signIn.contact()), signIn.version()));
        writes.add(free(Keys.signInName(signIn.name()), signIn));
        signIn.held().forEach(address -> writes.add(free(Keys.signInAddress(address), signIn)));
        return writes;
    }

    private static DynamoDbWrite take(Key key, SignIn signIn) {
        return DynamoDbWrite.insert(Item.at(key)
                .text(ORGANIZATION, signIn.organization())
                .text(CONTACT, signIn.contact())
                .build());
    }

    private static DynamoDbWrite free(Key key, SignIn signIn) {
        return DynamoDbWrite.delete(key)
                .onlyIf(ORGANIZATION + " = :organization AND " + CONTACT + " = :contact")
                .with(":organization", signIn.organization().value())
                .with(":contact", signIn.contact().value());
    }

    private static Item item(SignIn signIn) {
        return Item.at(Keys.signIn(signIn.organization(), signIn.contact()))
                .text(ORGANIZATION, signIn.organization())
                .text(CONTACT, signIn.contact())
                .text("name", signIn.name())
                .text("address", signIn.address())
                .text("former", signIn.former())
                .number("version", signIn.version())
                .build();
    }

    private static SignIn signIn(Item item) {
        return new SignIn(
                new OrganizationId(item.text(ORGANIZATION)),
                new ContactId(item.text(CONTACT)),
                new SignInName(item.text("name")),
                item.optionalText("address").map(EmailAddress::new),
                item.optionalText("former").map(EmailAddress::new),
                item.longNumber("version"));
    }
}
