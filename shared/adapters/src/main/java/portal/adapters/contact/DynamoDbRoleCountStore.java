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
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores the role counts of an organization in one item. The next change of its contacts makes the item if it does not
 * exist yet.
 */
public final class DynamoDbRoleCountStore implements RoleCountStore {

    /** Role counts from before first sign-ins were counted lack it. */
    private static final String SIGNED_IN = "signedInAdministrators";

    private final Table table;

    public DynamoDbRoleCountStore(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<ContactState>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address) {
        var id = caller.organization();
        return MembershipReads.with(
                table, caller, keys(id, contact, address), found -> state(found, id, contact, address));
    }

    @Override
    public Optional<ContactState> state(
            OrganizationId organization, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return state(table.get(keys(organization, contact, address)), organization, contact, address);
    }

    private static List<Key> keys(OrganizationId id, Optional<ContactId> contact, Optional<EmailAddress> address) {
        var keys = new ArrayList<>(List.of(Keys.organization(id), Keys.roleCounts(id)));
        contact.ifPresent(its -> keys.add(Keys.contact(id, its)));
        address.ifPresent(its -> keys.add(Keys.email(id, its)));
        return keys;
    }

    private Optional<ContactState> state(
            Table.Found found, OrganizationId id, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return found.find(Keys.organization(id))
                .map(DynamoDbOrganizations::organization)
                .map(organization -> new ContactState(
                        organization,
                        roleCounts(id, found.find(Keys.roleCounts(id))),
                        contact.flatMap(its -> found.find(Keys.contact(id, its)))
                                .map(ContactItems::contact),
                        address.flatMap(its -> found.find(Keys.email(id, its)))
                                .map(item -> new ContactId(item.text(ContactItems.ADDRESSEE)))));
    }

    @Override
    public RoleCounts find(OrganizationId organization) {
        return roleCounts(organization, table.get(Keys.roleCounts(organization)));
    }

    @Override
    public ConditionalWrite update(RoleCounts roleCounts) {
        var item = Item.at(Keys.roleCounts(roleCounts.organization()))
                .number("administrators", roleCounts.administrators())
                .number(SIGNED_IN, roleCounts.signedIn())
                .number("incidentManagers", roleCounts.incidentManagers())
                .number("version", roleCounts.next().version())
                .build();
        return DynamoDbWrite.replace(item, roleCounts.version());
    }

    private RoleCounts roleCounts(OrganizationId organization, Optional<Item> stored) {
        return stored.map(item -> new RoleCounts(
                        organization,
                        item.number("administrators"),
                        item.optionalNumber(SIGNED_IN)
                                .orElseGet(() -> counted(organization).signedIn()),
                        item.number("incidentManagers"),
                        item.longNumber("version")))
                .orElseGet(() -> counted(organization));
    }

    /**
     * A number that is not stored yet is counted and then stored with the version that was read. Whoever signs in or is
     * changed meanwhile replaces that version.
     */
    private RoleCounts counted(OrganizationId organization) {
        return RoleCounts.of(
                organization,
                table.stream(Keys.contacts(organization))
                        .map(ContactItems::contact)
                        .toList());
    }
}
