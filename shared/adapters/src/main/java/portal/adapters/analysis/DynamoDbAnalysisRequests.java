package portal.adapters.analysis;

import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.decision.ConditionalWrite;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/** Keeps each request for an analysis in one item. */
public final class DynamoDbAnalysisRequests implements AnalysisRequests {

    private final Table table;

    public DynamoDbAnalysisRequests(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<AnalysisRequest>> view(Caller.Customer caller, String id) {
        var key = Keys.analysis(caller.organization(), id);
        return MembershipReads.with(table, caller, List.of(key), found -> found.find(key)
                .map(item -> request(caller.organization(), item)));
    }

    @Override
    public Optional<AnalysisRequest> find(OrganizationId organization, String id) {
        return table.get(Keys.analysis(organization, id)).map(item -> request(organization, item));
    }

    @Override
    public ConditionalWrite add(AnalysisRequest request) {
        return DynamoDbWrite.insert(item(request));
    }

    @Override
    public ConditionalWrite update(AnalysisRequest request) {
        return DynamoDbWrite.replace(item(request));
    }

    private static Item item(AnalysisRequest request) {
        return Item.at(Keys.analysis(request.organization(), request.id()))
                .text("requestedBy", request.requestedBy())
                .text("requestedAt", request.requestedAt())
                .text("format", request.format())
                .text("analysisStatus", request.status())
                .number("attempts", request.attempts())
                .text("begunAt", request.begunAt())
                .text("sentAt", request.sentAt())
                .number("rows", request.rows())
                .text("reason", request.reason())
                .build();
    }

    private static AnalysisRequest request(OrganizationId organization, Item item) {
        return new AnalysisRequest(
                organization,
                item.key().sort(),
                new ContactId(item.text("requestedBy")),
                item.instant("requestedAt"),
                item.constant("format", AnalysisRequest.Format.class),
                item.constant("analysisStatus", AnalysisRequest.Status.class),
                item.number("attempts"),
                item.optionalInstant("begunAt"),
                item.optionalInstant("sentAt"),
                item.optionalNumber("rows"),
                item.optionalText("reason").map(AnalysisRequest.Reason::valueOf));
    }
}
