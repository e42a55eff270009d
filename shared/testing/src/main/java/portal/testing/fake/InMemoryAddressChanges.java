package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AddressChanges;
import portal.domain.decision.ConditionalWrite;

final class InMemoryAddressChanges implements AddressChanges {
    private final InMemoryStore store;

    InMemoryAddressChanges(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public ConditionalWrite add(AddressChange change) {
        return store.addressChanges.insert(InMemoryTable.Key.of(change.organization(), change.id()), change);
    }

    @Override
    public Optional<AddressChange> find(OrganizationId organization, String id) {
        return store.addressChanges.find(InMemoryTable.Key.of(organization, id));
    }
}
