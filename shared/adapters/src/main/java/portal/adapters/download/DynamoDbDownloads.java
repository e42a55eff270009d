package portal.adapters.download;

import java.util.List;
import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.download.Download;
import portal.domain.download.Downloads;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/**
 * Keeps each download in an item under the hash of its token. A second item with the organization leads its removal to
 * the first one. The table deletes both when the link has expired.
 */
public final class DynamoDbDownloads implements Downloads {

    private final Table table;

    public DynamoDbDownloads(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Found> find(String hash) {
        var item = table.get(Keys.download(hash));
        return item.isPresent() ? Optional.of(found(download(hash, item.get()))) : Optional.empty();
    }

    private Found found(Download download) {
        var organization = Keys.organization(download.organization());
        var contact = Keys.contact(download.organization(), download.contact());
        var now = table.get(List.of(organization, contact));
        var registered = now.find(organization);
        return new Found(
                download,
                registered.isPresent() ? registered.get().optionalInstant("registeredAt") : Optional.empty(),
                now.find(contact).isPresent());
    }

    @Override
    public List<ConditionalWrite> add(Download download) {
        var organization = download.organization();
        var ofOrganization = Item.at(Keys.downloadOf(organization, download.hash()))
                .expires(download.expiresAt())
                .build();
        return List.of(
                DynamoDbWrite.insert(item(download)),
                DynamoDbWrite.insert(ofOrganization),
                DynamoDbWrite.requirePresent(Keys.contact(organization, download.contact())));
    }

    private static Item item(Download download) {
        return Item.at(Keys.download(download.hash()))
                .text("organization", download.organization())
                .text("contact", download.contact())
                .text("fileName", download.fileName())
                .text("mediaType", download.mediaType())
                .text("createdAt", download.createdAt())
                .text("expiresAt", download.expiresAt())
                .expires(download.expiresAt())
                .build();
    }

    private static Download download(String hash, Item item) {
        return new Download(
                hash,
                new OrganizationId(item.text("organization")),
                new ContactId(item.text("contact")),
                item.text("fileName"),
                item.text("mediaType"),
                item.instant("createdAt"),
                item.instant("expiresAt"));
    }
}
