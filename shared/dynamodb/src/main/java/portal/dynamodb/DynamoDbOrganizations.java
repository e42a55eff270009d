package portal.dynamodb;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;
import portal.domain.organization.Address;
import portal.domain.organization.Details;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.domain.organization.Removal;
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
    public Viewed<Optional<Organization>> view(Caller.Customer caller) {
        var key = Keys.organization(caller.organization());
        return Members.with(
                table, caller, List.of(key), found -> found.find(key).map(DynamoDbOrganizations::organization));
    }

    @Override
    public Standing standing(OrganizationId id) {
        var found = table.get(List.of(Keys.organization(id), Keys.removal(id)));
        return new Standing(
                found.find(Keys.organization(id)).map(DynamoDbOrganizations::organization),
                found.find(Keys.removal(id)).map(RemovalItems::removal));
    }

    @Override
    public Viewed<Optional<OwnOrganization>> viewWithInvoiceContact(Caller.Customer caller) {
        var viewed = view(caller);
        return new Viewed<>(
                viewed.member(),
                viewed.subject()
                        .map(organization -> new OwnOrganization(
                                organization,
                                organization
                                        .details()
                                        .invoiceContact()
                                        .flatMap(contact -> table.get(Keys.contact(organization.id(), contact)))
                                        .map(ContactItems::invoiceContact))));
    }

    @Override
    public Viewed<Optional<OwnOrganization>> viewWithContact(Caller.Customer caller, ContactId contact) {
        var key = Keys.organization(caller.organization());
        var named = Keys.contact(caller.organization(), contact);
        return Members.with(table, caller, List.of(key, named), found -> found.find(key)
                .map(item -> new OwnOrganization(
                        organization(item), found.find(named).map(ContactItems::invoiceContact))));
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return Pages.map(table.page(Table.Query.all(Keys.DIRECTORY), page), DynamoDbOrganizations::organization);
    }

    @Override
    public List<Change> add(Organization organization, Optional<Removal> former) {
        var version = organization.version();
        return List.of(
                former.map(RemovalItems::requireUnchanged)
                        .orElseGet(() -> Write.requireAbsent(Keys.removal(organization.id()))),
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

    @Override
    public Change requireUnchanged(Organization organization) {
        return Write.requirePresent(Keys.organization(organization.id()), organization.version());
    }

    @Override
    public Change requireContact(OrganizationId organization, ContactId contact) {
        return Write.requirePresent(Keys.contact(organization, contact));
    }

    private static Item item(Key key, Organization organization, long version) {
        var details = organization.details();
        return Item.at(key)
                .text("id", organization.id())
                .text("name", organization.name())
                .text("participant", organization.participant().digits())
                .number("incidentManagerLimit", organization.incidentManagerLimit())
                .text("street", details.address().map(Address::street))
                .text("postalCode", details.address().map(Address::postalCode))
                .text("city", details.address().map(Address::city))
                .text("country", details.address().map(Address::country))
                .text("invoiceContact", details.invoiceContact())
                .text("confirmedAt", details.confirmedAt())
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
                details(item),
                item.instant("registeredAt"),
                item.longNumber("version"));
    }

    private static Details details(Item item) {
        return new Details(
                item.optionalText("street").map(street -> address(street, item)),
                item.optionalText("invoiceContact").map(ContactId::new),
                item.optionalInstant("confirmedAt"));
    }

    private static Address address(String street, Item item) {
        return new Address(street, item.text("postalCode"), item.text("city"), item.text("country"));
    }
}
