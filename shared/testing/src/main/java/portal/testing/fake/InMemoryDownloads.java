package portal.testing.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.decision.ConditionalWrite;
import portal.domain.download.Download;
import portal.domain.download.Downloads;

final class InMemoryDownloads implements Downloads {
    private final InMemoryStore store;

    InMemoryDownloads(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Found> find(String hash) {
        store.availability.require();
        return store.downloads
                .all()
                .filter(download -> download.hash().equals(hash))
                .findFirst()
                .map(this::found);
    }

    private Found found(Download download) {
        var contact = InMemoryTable.Key.of(download.organization(), download.contact());
        return new Found(
                download,
                store.organizations
                        .find(InMemoryTable.Key.of("", download.organization()))
                        .map(organization -> organization.registeredAt()),
                store.contacts.find(contact).isPresent());
    }

    @Override
    public List<ConditionalWrite> add(Download download) {
        return List.of(
                store.downloads.insert(InMemoryTable.Key.of(download.organization(), download.hash()), download),
                store.contacts.requirePresent(InMemoryTable.Key.of(download.organization(), download.contact())));
    }
}
