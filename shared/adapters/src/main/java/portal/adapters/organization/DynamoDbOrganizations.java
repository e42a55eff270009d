package portal.adapters.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Address;
import portal.domain.organization.InvoiceContact;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.Organizations;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.domain.organization.PlannedRemoval;
import portal.domain.organization.Removal;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Pages;
import portal.platform.store.Table;

/** Stores each organization in one item, and a copy of it in the directory that lists all organizations. */
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
    public WithMember<Optional<Organization>> view(Caller.Customer caller) {
        var key = Keys.organization(caller.organization());
        return MembershipReads.with(
                table, caller, List.of(key), found -> found.find(key).map(DynamoDbOrganizations::organization));
    }

    @Override
    public OrganizationState state(OrganizationId id) {
        var found = table.get(List.of(Keys.organization(id), Keys.removal(id)));
        return new OrganizationState(
                found.find(Keys.organization(id)).map(DynamoDbOrganizations::organization),
                found.find(Keys.removal(id)).map(RemovalItems::removal));
    }

    @Override
    public WithMember<Optional<OwnOrganization>> viewWithInvoiceContact(Caller.Customer caller) {
        var viewed = view(caller);
        return new WithMember<>(
                viewed.member(),
                viewed.subject()
                        .map(organization -> new OwnOrganization(
                                organization,
                                organization
                                        .details()
                                        .invoiceContact()
                                        .flatMap(contact -> table.get(Keys.contact(organization.id(), contact)))
                                        .map(DynamoDbOrganizations::invoiceContact))));
    }

    @Override
    public WithMember<Optional<OwnOrganization>> viewWithContact(Caller.Customer caller, ContactId contact) {
        var key = Keys.organization(caller.organization());
        var named = Keys.contact(caller.organization(), contact);
        return MembershipReads.with(table, caller, List.of(key, named), found -> found.find(key)
                .map(item -> new OwnOrganization(
                        organization(item), found.find(named).map(DynamoDbOrganizations::invoiceContact))));
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return Pages.map(table.page(Table.Query.all(Keys.DIRECTORY), page), DynamoDbOrganizations::organization);
    }

    @Override
    public List<ConditionalWrite> add(Organization organization, Optional<Removal> former) {
        return List.of(
                former.map(RemovalItems::requireUnchanged)
                        .orElseGet(() -> DynamoDbWrite.requireAbsent(Keys.removal(organization.id()))),
                DynamoDbWrite.insert(item(Keys.organization(organization.id()), organization)),
                DynamoDbWrite.insert(item(Keys.directoryEntry(organization.id()), organization)));
    }

    @Override
    public List<ConditionalWrite> update(Organization organization) {
        var next = organization.next();
        return List.of(
                DynamoDbWrite.replace(item(Keys.organization(next.id()), next), organization.version()),
                DynamoDbWrite.replace(item(Keys.directoryEntry(next.id()), next), organization.version()));
    }

    @Override
    public ConditionalWrite requireUnchanged(Organization organization) {
        return DynamoDbWrite.requirePresent(Keys.organization(organization.id()), organization.version());
    }

    @Override
    public ConditionalWrite requireContact(OrganizationId organization, ContactId contact) {
        return DynamoDbWrite.requirePresent(Keys.contact(organization, contact));
    }

    private static Item item(Key key, Organization organization) {
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
                .text("removalRequestedBy", organization.leaving().map(PlannedRemoval::requestedBy))
                .text("removalRequestId", organization.leaving().map(removal -> removal.origin()
                        .requestId()))
                .text("removalSourceAddress", organization.leaving().map(removal -> removal.origin()
                        .sourceAddress()))
                .text("removalRequestedAt", organization.leaving().map(PlannedRemoval::requestedAt))
                .text(MembershipReads.LEAVES_AT, organization.leaving().map(PlannedRemoval::startsAt))
                .number("version", organization.version())
                .build();
    }

    public static Organization organization(Item item) {
        return new Organization(
                new OrganizationId(item.text("id")),
                item.text("name"),
                new ParticipantNumber(item.text("participant")),
                item.number("incidentManagerLimit"),
                details(item),
                item.instant("registeredAt"),
                item.optionalInstant(MembershipReads.LEAVES_AT).map(startsAt -> leaving(item, startsAt)),
                item.longNumber("version"));
    }

    private static PlannedRemoval leaving(Item item, Instant startsAt) {
        return new PlannedRemoval(
                new OrganizationId(item.text("id")),
                item.text("removalRequestedBy"),
                new Origin(item.text("removalRequestId"), item.text("removalSourceAddress")),
                item.instant("removalRequestedAt"),
                startsAt);
    }

    private static OrganizationDetails details(Item item) {
        return new OrganizationDetails(
                item.optionalText("street").map(street -> address(street, item)),
                item.optionalText("invoiceContact").map(ContactId::new),
                item.optionalInstant("confirmedAt"));
    }

    private static Address address(String street, Item item) {
        return new Address(street, item.text("postalCode"), item.text("city"), item.text("country"));
    }

    /** @param contact the item of a contact */
    private static InvoiceContact invoiceContact(Item contact) {
        return new InvoiceContact(new ContactId(contact.key().sort()), contact.text("name"));
    }
}
