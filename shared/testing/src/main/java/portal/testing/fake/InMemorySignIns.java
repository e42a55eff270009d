package portal.testing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.signin.InvitationState;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.SignIns;

final class InMemorySignIns implements SignIns {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemorySignIns(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<InvitationState> view(Caller.Customer caller, ContactId contact) {
        var organization = caller.organization();
        return new WithMember<>(contacts.member(caller), state(organization, contact));
    }

    @Override
    public InvitationState state(OrganizationId organization, ContactId contact) {
        return new InvitationState(contacts.find(organization, contact), find(organization, contact));
    }

    @Override
    public Optional<SignIn> find(OrganizationId organization, ContactId contact) {
        return store.signIns.find(InMemoryTable.Key.of(organization, contact));
    }

    @Override
    public Optional<SignIn> holder(EmailAddress address) {
        return store.signInAddresses.find(address(address.canonical())).flatMap(store.signIns::find);
    }

    @Override
    public boolean isTaken(SignInName name) {
        return store.signInNames.find(name(name)).isPresent();
    }

    @Override
    public List<ConditionalWrite> add(SignIn signIn) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(store.signIns.insert(key(signIn), signIn));
        writes.add(store.signInNames.insert(name(signIn.name()), key(signIn)));
        signIn.held().forEach(held -> writes.add(store.signInAddresses.insert(address(held), key(signIn))));
        return writes;
    }

    @Override
    public List<ConditionalWrite> change(SignIn before, SignIn after) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(store.signIns.replace(key(after), after.next(), at(before)));
        after.held().stream()
                .filter(held -> !before.held().contains(held))
                .forEach(held -> writes.add(store.signInAddresses.insert(address(held), key(after))));
        before.held().stream()
                .filter(held -> !after.held().contains(held))
                .forEach(held -> writes.add(store.signInAddresses.delete(address(held), key(before)::equals)));
        return writes;
    }

    @Override
    public List<ConditionalWrite> remove(SignIn signIn) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(store.signIns.delete(key(signIn), at(signIn)));
        writes.add(store.signInNames.delete(name(signIn.name()), key(signIn)::equals));
        signIn.held().forEach(held -> writes.add(store.signInAddresses.delete(address(held), key(signIn)::equals)));
        return writes;
    }

    private static Predicate<SignIn> at(SignIn signIn) {
        return stored -> stored.version() == signIn.version();
    }

    private static InMemoryTable.Key key(SignIn signIn) {
        return InMemoryTable.Key.of(signIn.organization(), signIn.contact());
    }

    private static InMemoryTable.Key name(SignInName name) {
        return InMemoryTable.Key.of("", name);
    }

    private static InMemoryTable.Key address(String canonical) {
        return InMemoryTable.Key.of("", canonical);
    }
}
