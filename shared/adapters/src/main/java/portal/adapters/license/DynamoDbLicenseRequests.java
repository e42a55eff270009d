package portal.adapters.license;

import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Pages;
import portal.platform.store.Table;

/** Keeps each license request in one item. */
public final class DynamoDbLicenseRequests implements LicenseRequests {

    private final Table table;

    public DynamoDbLicenseRequests(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Page<LicenseRequest>> view(Caller.Customer caller, PageRequest page) {
        return MembershipReads.beside(table, caller, () -> page(caller.organization(), page));
    }

    @Override
    public Optional<Page<LicenseRequest>> list(OrganizationId organization, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> page(organization, page));
    }

    @Override
    public Optional<LicenseRequest> find(OrganizationId organization, String id) {
        return table.get(Keys.licenseRequest(organization, id)).map(item -> request(organization, item));
    }

    @Override
    public ConditionalWrite add(LicenseRequest request) {
        return DynamoDbWrite.insert(item(request));
    }

    @Override
    public ConditionalWrite update(LicenseRequest request) {
        return DynamoDbWrite.replace(item(request));
    }

    private static Item item(LicenseRequest request) {
        return Item.at(Keys.licenseRequest(request.organization(), request.id()))
                .list("wanted", request.wanted(), DynamoDbLicenseRequests::item)
                .text("explanation", request.explanation())
                .text("requestedBy", request.requestedBy())
                .text("by", request.by())
                .text("at", request.at())
                .text("mailRefusedAt", request.mailRefusedAt())
                .build();
    }

    private Page<LicenseRequest> page(OrganizationId organization, PageRequest page) {
        var newest = Table.Query.newestFirst(Keys.licenseRequests(organization));
        return Pages.map(table.page(newest, page), item -> request(organization, item));
    }

    private static Item.Builder item(LicenseRequest.Line line) {
        return Item.nested()
                .text("metric", line.metric())
                .number("wanted", line.wanted().value())
                .number("maximum", line.current().maximum().value())
                .number("granted", line.current().granted().value())
                .number("used", line.used());
    }

    private static LicenseRequest request(OrganizationId organization, Item item) {
        return new LicenseRequest(
                organization,
                item.key().sort(),
                item.list("wanted").stream().map(DynamoDbLicenseRequests::line).toList(),
                item.text("explanation"),
                new ContactId(item.text("requestedBy")),
                item.text("by"),
                item.instant("at"),
                item.optionalInstant("mailRefusedAt"));
    }

    private static LicenseRequest.Line line(Item item) {
        return new LicenseRequest.Line(
                item.constant("metric", Metric.class),
                new SeatCount(item.number("wanted")),
                new Entitlement(new SeatCount(item.number("maximum")), new SeatCount(item.number("granted"))),
                item.number("used"));
    }
}
