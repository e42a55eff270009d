package portal.adapters.incident;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Incidents;
import portal.domain.incident.Severity;
import portal.domain.incident.StatusHistory;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Pages;
import portal.platform.store.ParallelReads;
import portal.platform.store.Table;

/**
 * Stores the summary of an incident in the list of the organization and in the list of its reporter. The description is
 * a separate item, so that lists stay small. Support's queue has an entry of its own.
 */
public final class DynamoDbIncidents implements Incidents {

    private static final String DESCRIPTION = "description";
    private static final String MESSAGE_COUNT = "messageCount";

    private final Table table;

    public DynamoDbIncidents(Table table) {
        this.table = table;
    }

    @Override
    public IncidentNumber next() {
        return new IncidentNumber(IncidentNumber.FIRST - 1 + table.count(Keys.incidentNumbers()));
    }

    @Override
    public WithMember<Optional<Incident>> view(Caller.Customer caller, IncidentNumber number) {
        return MembershipReads.with(
                table,
                caller,
                keys(caller.organization(), number),
                found -> incident(found, caller.organization(), number));
    }

    @Override
    public WithMember<Page<IncidentSummary>> view(Caller.Customer caller, IncidentFilter filter, PageRequest page) {
        var organization = caller.organization();
        var list =
                switch (filter.scope()) {
                    case OWN -> Keys.reportedIncidents(organization, caller.contact());
                    case ALL -> Keys.incidents(organization);
                };
        return MembershipReads.beside(table, caller, () -> page(organization, list, filter, page));
    }

    @Override
    public Optional<Page<IncidentSummary>> list(OrganizationId organization, IncidentFilter filter, PageRequest page) {
        return ParallelReads.ask(
                () -> page(organization, Keys.incidents(organization), filter, page),
                () -> table.get(Keys.organization(organization)),
                (incidents, known) -> known.map(_ -> incidents));
    }

    @Override
    public Optional<Incident> find(OrganizationId organization, IncidentNumber number) {
        return incident(table.get(keys(organization, number)), organization, number);
    }

    @Override
    public List<ConditionalWrite> add(Incident incident) {
        var summary = incident.summary();
        var organization = summary.organization();
        var description = Item.at(Keys.description(organization, summary.number()))
                .text(DESCRIPTION, incident.description())
                .build();
        return List.of(
                DynamoDbWrite.insert(queued(summary)),
                DynamoDbWrite.insert(item(Keys.incident(organization, summary.number()), summary)),
                DynamoDbWrite.insert(
                        item(Keys.reportedIncident(organization, summary.reporter(), summary.number()), summary)),
                DynamoDbWrite.insert(description));
    }

    @Override
    public List<ConditionalWrite> update(IncidentSummary before, IncidentSummary after) {
        var organization = before.organization();
        var incident = update(Keys.incident(organization, before.number()), before, after);
        var reported = update(Keys.reportedIncident(organization, before.reporter(), before.number()), before, after);
        return before.status() == after.status()
                ? List.of(incident, reported)
                : List.of(
                        incident,
                        reported,
                        DynamoDbWrite.clear(Keys.queuedIncident(before.status(), before.number())),
                        DynamoDbWrite.insert(queued(after)));
    }

    /** Where support's queue finds the incident, and by what it is filtered. */
    private static Item queued(IncidentSummary summary) {
        return Item.at(Keys.queuedIncident(summary.status(), summary.number()))
                .text("organization", summary.organization())
                .number("number", summary.number().sequence())
                .text("severity", summary.severity())
                .build();
    }

    @Override
    public ConditionalWrite keep(IncidentSummary incident, StatusHistory after) {
        return StatusItems.replace(Keys.statusChanges(incident.organization(), incident.number()), after);
    }

    /** Old incidents, from before there were messages, have no count. */
    private static DynamoDbWrite update(Key key, IncidentSummary before, IncidentSummary after) {
        var uncounted = before.messageCount() == 0 ? "attribute_not_exists(messageCount) OR " : "";
        return DynamoDbWrite.update(key, "SET incidentStatus = :after, messageCount = :count, updatedAt = :at")
                .onlyIf("incidentStatus = :before AND (%smessageCount = :counted)".formatted(uncounted))
                .with(":before", before.status().name())
                .with(":counted", before.messageCount())
                .with(":after", after.status().name())
                .with(":count", after.messageCount())
                .with(":at", after.updatedAt().toString());
    }

    private Page<IncidentSummary> page(
            OrganizationId organization, String list, IncidentFilter filter, PageRequest page) {
        var values = new HashMap<String, String>();
        filter.status().ifPresent(status -> values.put("incidentStatus", status.name()));
        filter.severity().ifPresent(severity -> values.put("severity", severity.name()));
        var found = table.page(matching(Table.Query.newestFirst(list), values), page);
        return Pages.map(found, item -> summary(organization, item));
    }

    /** @param values the wanted values of attributes, by name */
    private static Table.Query matching(Table.Query query, Map<String, String> values) {
        var condition =
                values.keySet().stream().map(name -> name + " = :" + name).collect(joining(" AND "));
        var operands = values.entrySet().stream().collect(toMap(entry -> ":" + entry.getKey(), Map.Entry::getValue));
        return query.where(condition, operands);
    }

    static List<Key> keys(OrganizationId organization, IncidentNumber number) {
        return List.of(
                Keys.incident(organization, number),
                Keys.description(organization, number),
                Keys.attachments(organization, number),
                Keys.statusChanges(organization, number));
    }

    static Optional<Incident> incident(Table.Found found, OrganizationId organization, IncidentNumber number) {
        return found.find(Keys.incident(organization, number))
                .map(item -> new Incident(
                        summary(organization, item),
                        found.companion(Keys.description(organization, number)).text(DESCRIPTION),
                        DynamoDbAttachments.list(found, organization, number),
                        StatusItems.history(found.find(Keys.statusChanges(organization, number)))));
    }

    private static Item item(Key key, IncidentSummary summary) {
        return Item.at(key)
                .number("number", summary.number().sequence())
                .text("subject", summary.subject())
                .text("severity", summary.severity())
                .text("productArea", summary.productArea())
                .text("reporter", summary.reporter())
                .text("reporterName", summary.reporterName())
                .text("incidentStatus", summary.status())
                .text("createdAt", summary.createdAt())
                .text("updatedAt", summary.updatedAt())
                .number(MESSAGE_COUNT, summary.messageCount())
                .build();
    }

    static IncidentSummary summary(OrganizationId organization, Item item) {
        return new IncidentSummary(
                organization,
                new IncidentNumber(item.number("number")),
                item.text("subject"),
                item.constant("severity", Severity.class),
                item.optionalText("productArea"),
                new ContactId(item.text("reporter")),
                item.text("reporterName"),
                item.constant("incidentStatus", IncidentStatus.class),
                item.instant("createdAt"),
                item.instant("updatedAt"),
                item.optionalNumber(MESSAGE_COUNT).orElse(0));
    }
}
