package portal.adapters.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.table.Keys;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditActor;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.AuditTrail;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/**
 * Stores the audit trail, one item for each entry. Entries never change, but for the count of the refusals of a minute.
 */
public final class DynamoDbAuditTrail implements AuditTrail {

    private static final String TIMES = "occurrences";
    private static final String LAST_AT = "lastAt";

    private final Table table;

    public DynamoDbAuditTrail(Table table) {
        this.table = table;
    }

    @Override
    public ConditionalWrite append(AuditEntry entry) {
        return DynamoDbWrite.insert(item(entry));
    }

    @Override
    public Optional<AuditEntry> find(OrganizationId organization, String id) {
        return table.get(Keys.auditEntry(organization, id)).map(item -> entry(organization, item));
    }

    @Override
    public ConditionalWrite count(AuditEntry refusal) {
        return DynamoDbWrite.insertOrCount(
                item(refusal), TIMES, LAST_AT, refusal.lastAt().toString());
    }

    private static Item item(AuditEntry entry) {
        return Item.at(Keys.auditEntry(entry.organization(), entry.id()))
                .text("at", entry.at())
                .text("actor", entry.actor().key())
                .text("actorName", entry.actor().name())
                .text("auditAction", entry.action())
                .text("subject", entry.subject())
                .text("subjectName", entry.attempt().subjectName())
                .text("result", entry.result())
                .text("note", entry.note())
                .text("requestId", entry.origin().requestId())
                .text("sourceAddress", entry.origin().sourceAddress())
                .build();
    }

    @Override
    public WithMember<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page) {
        var organization = caller.organization();
        return MembershipReads.beside(table, caller, () -> page(organization, filter, page));
    }

    @Override
    public Optional<Page<AuditEntry>> list(OrganizationId organization, AuditFilter filter, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> page(organization, filter, page));
    }

    /**
     * Entries are read back in time. A page begins after the last wanted entry or where the page before ended,
     * whichever is earlier. Nothing follows a position that lies before the first wanted moment.
     */
    private Page<AuditEntry> page(OrganizationId organization, AuditFilter filter, PageRequest page) {
        var after = Stream.concat(
                        page.after().stream(), filter.before().map(DynamoDbAuditTrail::afterEntriesOfMinute).stream())
                .min(String::compareTo);
        var first = filter.from().map(Keys::beforeEntriesOf).orElse("");
        return after.filter(position -> position.compareTo(first) <= 0).isPresent()
                ? new Page<>(List.of(), Optional.empty())
                : read(organization, filter, new PageRequest(page.limit(), after));
    }

    /** A line of refusals has the position of the end of its minute. */
    private static String afterEntriesOfMinute(Instant moment) {
        return Keys.beforeEntriesOf(moment.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    private Page<AuditEntry> read(OrganizationId organization, AuditFilter filter, PageRequest page) {
        var read = table.page(query(organization, filter), page);
        var entries = new ArrayList<AuditEntry>();
        for (var item : read.items()) {
            var entry = entry(organization, item);
            if (filter.matches(entry)) {
                entries.add(entry);
            }
        }
        entries.sort(AuditEntry.newestFirst());
        return new Page<>(entries, read.next());
    }

    /** A position has milliseconds. The filter handles the fractions of a millisecond. */
    private static Table.Query query(OrganizationId organization, AuditFilter filter) {
        var conditions = new ArrayList<String>();
        var operands = new HashMap<String, String>();
        if (filter.actor().isPresent()) {
            conditions.add("(actor IN (:actor, :system, :person, :task) OR actorName = :actor)");
            operands.put(":actor", filter.actor().get());
            operands.put(":system", "back-office:" + filter.actor().get());
            operands.put(":person", "support:" + filter.actor().get());
            operands.put(":task", "portal:" + filter.actor().get());
        }
        if (filter.action().isPresent()) {
            conditions.add("auditAction = :action");
            operands.put(":action", filter.action().get().name());
        }
        var all = Table.Query.newestFirst(Keys.auditTrail(organization))
                .where(String.join(" AND ", conditions), operands);
        return filter.from().isPresent()
                ? all.from(Keys.beforeEntriesOf(filter.from().get()))
                : all;
    }

    /** Entries from before names and counts were kept have neither. */
    private static AuditEntry entry(OrganizationId organization, Item item) {
        var attempt = new Attempt(
                item.constant("auditAction", Action.class),
                item.text("subject"),
                item.optionalText("subjectName").orElse(""),
                item.text("note"));
        return new AuditEntry(
                item.key().sort(),
                organization,
                item.instant("at"),
                actor(item.text("actor"), item.optionalText("actorName")),
                attempt,
                item.text("result"),
                item.optionalNumber(TIMES).orElse(1),
                item.optionalInstant(LAST_AT).orElseGet(() -> item.instant("at")),
                new Origin(item.text("requestId"), item.text("sourceAddress")));
    }

    private static AuditActor actor(String key, Optional<String> name) {
        return name.isPresent() ? new AuditActor(key, name.get()) : AuditActor.unnamed(key);
    }
}
