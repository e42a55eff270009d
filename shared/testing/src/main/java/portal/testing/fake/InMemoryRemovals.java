package portal.testing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.organization.Removals;
import portal.domain.usage.Environment;

final class InMemoryRemovals implements Removals {
    private static final int ITEMS = 30;

    private final InMemoryStore store;

    InMemoryRemovals(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Removal> find(OrganizationId organization) {
        return store.removals.find(key(organization));
    }

    @Override
    public List<ConditionalWrite> begin(Organization organization, Removal removal) {
        var key = key(organization.id());
        return List.of(
                store.organizations.delete(key, stored -> stored.version() == organization.version()),
                new InMemoryTable.Write<>(
                        store.removals,
                        key,
                        found -> found.flatMap(Removal::finishedAt).isPresent() || found.isEmpty(),
                        found -> Optional.of(removal)));
    }

    @Override
    public boolean entrances(Removal removal, Predicate<Remainder> removing) {
        return contacts(removal, removing)
                && store.environments.tenantItems(removal.organization().value()).stream()
                        .map(key ->
                                new Remainder(List.of(), () -> List.of(runningSnapshot(removal), close(removal, key))))
                        .allMatch(removing);
    }

    @Override
    public boolean remainders(Removal removal, Predicate<Remainder> removing) {
        return contacts(removal, removing)
                && store.tenantItems().stream().allMatch(table -> empty(table, removal, removing));
    }

    @Override
    public ConditionalWrite finish(Removal removal) {
        return store.removals.update(
                key(removal.organization()),
                stored -> stored.finishedAt().isEmpty() && stored.requestedAt().equals(removal.requestedAt()),
                stored -> removal);
    }

    private boolean contacts(Removal removal, Predicate<Remainder> removing) {
        while (true) {
            var some = store.contacts
                    .of(removal.organization().value())
                    .limit(ITEMS)
                    .toList();
            if (some.isEmpty()) {
                return true;
            }
            var changes = new ArrayList<ConditionalWrite>(List.of(runningSnapshot(removal)));
            some.forEach(contact -> {
                changes.add(store.contacts.clear(InMemoryTable.Key.of(contact.organization(), contact.id())));
                changes.add(store.emails.clear(InMemoryTable.Key.of(
                        contact.organization(), contact.email().canonical())));
            });
            List<ContactId> ids = some.stream().map(contact -> contact.id()).toList();
            if (!removing.test(new Remainder(ids, () -> changes))) {
                return false;
            }
        }
    }

    private boolean empty(InMemoryTable<?> table, Removal removal, Predicate<Remainder> removing) {
        while (true) {
            var some = table.tenantItems(removal.organization().value());
            if (some.isEmpty()) {
                return true;
            }
            var changes = new ArrayList<ConditionalWrite>(List.of(runningSnapshot(removal)));
            some.stream().limit(ITEMS).map(table::clear).forEach(changes::add);
            if (!removing.test(new Remainder(List.of(), () -> changes))) {
                return false;
            }
        }
    }

    private ConditionalWrite close(Removal removal, InMemoryTable.Key environment) {
        return store.environments.update(
                environment,
                stored -> true,
                stored -> new Environment(
                        stored.code(),
                        stored.holders(),
                        stored.reportedAt(),
                        Optional.of(Environment.RunningSnapshot.withTheOrganization(removal.requestedAt()))));
    }

    private ConditionalWrite runningSnapshot(Removal removal) {
        return store.removals.update(key(removal.organization()), removal::equals, UnaryOperator.identity());
    }

    private static InMemoryTable.Key key(OrganizationId organization) {
        return InMemoryTable.Key.of("", organization);
    }
}
