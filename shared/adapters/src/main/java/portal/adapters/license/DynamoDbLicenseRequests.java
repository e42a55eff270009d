package portal.adapters.license;

import java.util.List;
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
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
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
    public RequestNumber next() {
        return new RequestNumber(RequestNumber.FIRST - 1 + table.count(Keys.licenseRequestNumbers()));
    }

    @Override
    public List<ConditionalWrite> add(LicenseRequest request) {
        return List.of(DynamoDbWrite.insert(item(request)), DynamoDbWrite.insert(queued(request)));
    }

    @Override
    public List<ConditionalWrite> update(LicenseRequest before, LicenseRequest after) {
        var changed =
                DynamoDbWrite.replace(item(after)).onlyIf("version = :version").with(":version", before.version());
        return before.status() == after.status()
                ? List.of(changed)
                : List.of(
                        changed,
                        DynamoDbWrite.clear(Keys.queuedLicenseRequest(before.status(), before.number())),
                        DynamoDbWrite.insert(queued(after)));
    }

    /** Where support's queue finds the request. */
    private static Item queued(LicenseRequest request) {
        return Item.at(Keys.queuedLicenseRequest(request.status(), request.number()))
                .text("organization", request.organization())
                .text("request", request.id())
                .build();
    }

    private static Item item(LicenseRequest request) {
        return Item.at(Keys.licenseRequest(request.organization(), request.id()))
                .number("number", request.number().sequence())
                .number("version", request.version())
                .text("answerStatus", request.answer().map(LicenseRequest.Answer::status))
                .text("answer", request.answer().map(LicenseRequest.Answer::text))
                .text("answeredBy", request.answer().map(LicenseRequest.Answer::person))
                .text("answeredAt", request.answer().map(LicenseRequest.Answer::at))
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

    static LicenseRequest request(OrganizationId organization, Item item) {
        return new LicenseRequest(
                organization,
                item.key().sort(),
                new RequestNumber(item.number("number")),
                item.list("wanted").stream().map(DynamoDbLicenseRequests::line).toList(),
                item.text("explanation"),
                new ContactId(item.text("requestedBy")),
                item.text("by"),
                item.instant("at"),
                answer(item),
                item.optionalInstant("mailRefusedAt"),
                item.longNumber("version"));
    }

    private static Optional<LicenseRequest.Answer> answer(Item item) {
        return item.has("answer")
                ? Optional.of(new LicenseRequest.Answer(
                        item.constant("answerStatus", RequestStatus.class),
                        item.text("answer"),
                        item.text("answeredBy"),
                        item.instant("answeredAt")))
                : Optional.empty();
    }

    private static LicenseRequest.Line line(Item item) {
        return new LicenseRequest.Line(
                item.constant("metric", Metric.class),
                new SeatCount(item.number("wanted")),
                new Entitlement(new SeatCount(item.number("maximum")), new SeatCount(item.number("granted"))),
                item.number("used"));
    }
}
