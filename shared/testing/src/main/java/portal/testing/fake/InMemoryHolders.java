package portal.testing.fake;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.license.Holders;
import portal.domain.license.Licenses;
import portal.domain.organization.Organizations;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;

final class InMemoryHolders implements Holders {
    private final InMemoryStore store;
    private final Contacts contacts;
    private final Licenses licenses;
    private final Organizations organizations;

    InMemoryHolders(InMemoryStore store, Contacts contacts, Licenses licenses, Organizations organizations) {
        this.store = store;
        this.contacts = contacts;
        this.licenses = licenses;
        this.organizations = organizations;
    }

    @Override
    public WithMember<Page<Environment>> environments(Caller.Customer caller, PageRequest page) {
        return new WithMember<>(
                contacts.member(caller),
                store.environments.page(caller.organization().value(), false, environment -> true, page));
    }

    @Override
    public WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
        return roll(caller, store.environments.of(caller.organization().value()));
    }

    @Override
    public WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
        if (from.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("No key of a store is empty");
        }
        Predicate<Holder> inRange = holder -> from.map(first -> new HolderId(kind, first))
                .map(first -> holder.id().compareTo(first) >= 0)
                .orElse(true);
        return roll(
                caller,
                store.holders
                        .of(caller.organization() + "#" + kind)
                        .filter(inRange)
                        .sorted((one, other) -> one.id().compareTo(other.id())));
    }

    private <T> WithMember<Optional<Roll<T>>> roll(Caller.Customer caller, Stream<T> members) {
        var organization = caller.organization();
        return new WithMember<>(
                contacts.member(caller), organizations.find(organization).map(known -> {
                    var license = licenses.find(organization).orElseThrow();
                    return new Roll<>(license, new CountingRule(known.participant(), license.flex()), members);
                }));
    }
}
