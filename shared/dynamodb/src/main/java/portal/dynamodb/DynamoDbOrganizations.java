package portal.dynamodb;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Change;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.organization.ParticipantNumber;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Keeps each organization in one item, and a copy of it in the directory that lists them all. */
public final class DynamoDbOrganizations implements Organizations {

    private final Table table;

    public DynamoDbOrganizations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return table.get(Keys.organization(id)).map(DynamoDbOrganizations::organization);
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return Pages.map(table.page(Table.Query.all(Keys.DIRECTORY), page), DynamoDbOrganizations::organization);
    }

    @Override
    public List<Change> add(Organization organization) {
        var version = organization.version();
        return List.of(
                Write.insert(item(Keys.organization(organization.id()), organization, version)),
                Write.insert(item(Keys.directoryEntry(organization.id()), organization, version)));
    }

    @Override
    public List<Change> update(Organization organization) {
        var version = organization.version();
        return List.of(
                Write.replace(item(Keys.organization(organization.id()), organization, version + 1), version),
                Write.replace(item(Keys.directoryEntry(organization.id()), organization, version + 1), version));
    }

    private static Item item(Key key, Organization organization, long version) {
        return Item.at(key)
                .text("id", organization.id())
                .text("name", organization.name())
                .text("participant", organization.participant().digits())
                .number("incidentManagerLimit", organization.incidentManagerLimit())
                .text("registeredAt", organization.registeredAt())
                .number("version", version)
                .build();
    }

    static Organization organization(Item item) {
        return new Organization(
                new OrganizationId(item.text("id")),
                item.text("name"),
                new ParticipantNumber(item.text("participant")),
                item.number("incidentManagerLimit"),
                item.instant("registeredAt"),
                item.longNumber("version"));
    }
}
