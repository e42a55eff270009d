package portal.testing.fake;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
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
        return new WithMember<>(contacts.member(caller), page(caller.organization(), page));
    }

    @Override
    public Optional<Page<Environment>> environments(OrganizationId organization, PageRequest page) {
        return organizations.find(organization).map(known -> page(organization, page));
    }

    private Page<Environment> page(OrganizationId organization, PageRequest page) {
        return store.environments.page(organization.value(), false, environment -> true, page);
    }

    @Override
    public WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
        return new WithMember<>(contacts.member(caller), environments(caller.organization()));
    }

    @Override
    public Optional<Roll<Environment>> environments(OrganizationId organization) {
        return roll(organization, store.environments.of(organization.value()));
    }

    @Override
    public WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
        return new WithMember<>(contacts.member(caller), holders(caller.organization(), kind, from, expected));
    }

    @Override
    public Optional<Roll<Holder>> holders(
            OrganizationId organization, HolderId.Kind kind, Optional<String> from, int expected) {
        if (from.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("No key of a store is empty");
        }
        Predicate<Holder> inRange = holder -> from.map(first -> new HolderId(kind, first))
                .map(first -> holder.id().compareTo(first) >= 0)
                .orElse(true);
        return roll(
                organization,
                store.holders.of(organization + "#" + kind).filter(inRange).sorted((one, other) -> one.id()
                        .compareTo(other.id())));
    }

    private <T> Optional<Roll<T>> roll(OrganizationId organization, Stream<T> members) {
        return organizations.find(organization).map(known -> {
            var license = licenses.find(organization).orElseThrow();
            return new Roll<>(license, new CountingRule(known.participant(), license.flex()), members);
        });
    }
}
