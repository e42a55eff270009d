package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.ContactState;
import portal.domain.contact.RoleCountStore;
import portal.domain.contact.RoleCounts;
import portal.domain.decision.ConditionalWrite;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/**
 * Stores the role counts of an organization in one item. The next change of its contacts makes the item if it does not
 * exist yet.
 */
public final class DynamoDbRoleCountStore implements RoleCountStore {

    private final Table table;

    public DynamoDbRoleCountStore(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<ContactState>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address) {
        var id = caller.organization();
        var contactKey = contact.map(its -> Keys.contact(id, its));
        var addressKey = address.map(its -> Keys.email(id, its));
        var keys = new ArrayList<>(List.of(Keys.organization(id), Keys.roleCounts(id)));
        contactKey.ifPresent(keys::add);
        addressKey.ifPresent(keys::add);
        return MembershipReads.with(table, caller, keys, found -> found.find(Keys.organization(id))
                .map(DynamoDbOrganizations::organization)
                .map(organization -> new ContactState(
                        organization,
                        roleCounts(id, found.find(Keys.roleCounts(id))),
                        contactKey.flatMap(found::find).map(ContactItems::contact),
                        addressKey
                                .flatMap(found::find)
                                .map(item -> new ContactId(item.text(ContactItems.ADDRESSEE))))));
    }

    @Override
    public RoleCounts find(OrganizationId organization) {
        return roleCounts(organization, table.get(Keys.roleCounts(organization)));
    }

    @Override
    public ConditionalWrite update(RoleCounts roleCounts) {
        var item = Item.at(Keys.roleCounts(roleCounts.organization()))
                .number("administrators", roleCounts.administrators())
                .number("incidentManagers", roleCounts.incidentManagers())
                .number("version", roleCounts.next().version())
                .build();
        return DynamoDbWrite.replace(item, roleCounts.version());
    }

    private RoleCounts roleCounts(OrganizationId organization, Optional<Item> stored) {
        return stored.map(item -> new RoleCounts(
                        organization,
                        item.number("administrators"),
                        item.number("incidentManagers"),
                        item.longNumber("version")))
                .orElseGet(() -> counted(organization));
    }

    private RoleCounts counted(OrganizationId organization) {
        return RoleCounts.of(
                organization,
                table.stream(Keys.contacts(organization))
                        .map(ContactItems::contact)
                        .toList());
    }
}
