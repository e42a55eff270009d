package portal.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.contact.Roster;
import portal.domain.contact.Rosters;
import portal.domain.contact.Staffing;
import portal.domain.decision.Change;

/** Keeps each roster in one item; an organization from before there were rosters gets one with its next change. */
public final class DynamoDbRosters implements Rosters {

    private final Table table;

    public DynamoDbRosters(Table table) {
        this.table = table;
    }

    @Override
    public Viewed<Optional<Staffing>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address) {
        var id = caller.organization();
        var contactKey = contact.map(its -> Keys.contact(id, its));
        var addressKey = address.map(its -> Keys.email(id, its));
        var keys = new ArrayList<>(List.of(Keys.organization(id), Keys.roster(id)));
        contactKey.ifPresent(keys::add);
        addressKey.ifPresent(keys::add);
        return Members.with(table, caller, keys, found -> found.find(Keys.organization(id))
                .map(DynamoDbOrganizations::organization)
                .map(organization -> new Staffing(
                        organization,
                        roster(id, found.find(Keys.roster(id))),
                        contactKey.flatMap(found::find).map(ContactItems::contact),
                        addressKey
                                .flatMap(found::find)
                                .map(item -> new ContactId(item.text(ContactItems.ADDRESSEE))))));
    }

    @Override
    public Roster find(OrganizationId organization) {
        return roster(organization, table.get(Keys.roster(organization)));
    }

    @Override
    public Change update(Roster roster) {
        var item = Item.at(Keys.roster(roster.organization()))
                .number("administrators", roster.administrators())
                .number("incidentManagers", roster.incidentManagers())
                .number("version", roster.version() + 1)
                .build();
        return Write.replace(item, roster.version());
    }

    private Roster roster(OrganizationId organization, Optional<Item> stored) {
        return stored.map(item -> new Roster(
                        organization,
                        item.number("administrators"),
                        item.number("incidentManagers"),
                        item.longNumber("version")))
                .orElseGet(() -> counted(organization));
    }

    private Roster counted(OrganizationId organization) {
        return Roster.of(
                organization,
                table.stream(Keys.contacts(organization))
                        .map(ContactItems::contact)
                        .toList());
    }
}
