package portal.adapters.histories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Counts by reading every registration in the table. It follows docs/domain.md and shares no code with the product. */
final class NaiveRecount {
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Set<String> ordinaryEmployees = new HashSet<>();
    private final Set<String> temporaryWorkers = new HashSet<>();
    private final Set<String> declarations = new HashSet<>();
    private final Map<String, Set<String>> clients = new HashMap<>();
    private final Map<String, Map<String, AttributeValue>> registrations = new HashMap<>();
    private final Map<String, Map<String, AttributeValue>> assignments = new HashMap<>();
    private final Map<String, Map<HolderId.Kind, Integer>> holders = new HashMap<>();
    private final boolean flex;

    private NaiveRecount(boolean flex) {
        this.flex = flex;
    }

    static NaiveRecount of(Table table, OrganizationId organization, boolean flex) {
        var recount = new NaiveRecount(flex);
        var all = table.client()
                .scanPaginator(ScanRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .build())
                .items();
        for (var item : all) {
            var partition = item.get("pk").s();
            if (partition.equals("ORGANIZATION#" + organization + "#ENVIRONMENTS")) {
                recount.holders.computeIfAbsent(item.get("sk").s(), code -> new HashMap<>(nobody()));
            }
            if (partition.startsWith("ORGANIZATION#" + organization + "#ENVIRONMENT#")) {
                recount.add(item);
            }
            for (var kind : HolderId.Kind.values()) {
                if (partition.startsWith("ORGANIZATION#" + organization + "#" + kind + "#")) {
                    recount.assignments.put(
                            kind + "#" + item.get("sk").s(),
                            item.get("presences").m());
                }
            }
        }
        return recount;
    }

    int used(Pool pool) {
        return switch (pool.metric()) {
            case ENVIRONMENTS -> holders.size();
            case EMPLOYEES -> ordinaryEmployees.size() + (flex ? 0 : temporary(pool));
            case PROFIT_USERS, INSITE_USERS, OUTSITE_USERS ->
                users.getOrDefault(pool.metric() + letter(pool), Set.of()).size();
            case DECLARATIONS -> declarations.size();
            case CLIENTS -> clients.getOrDefault(letter(pool), Set.of()).size();
        };
    }

    int temporary(Pool pool) {
        if (pool.metric() != Metric.EMPLOYEES) {
            return 0;
        }
        var nothingElse = new HashSet<>(temporaryWorkers);
        nothingElse.removeAll(ordinaryEmployees);
        return nothingElse.size();
    }

    /** How many of each kind are registered in an environment. */
    Map<HolderId.Kind, Integer> holders(String environment) {
        return holders.get(environment);
    }

    /** The assignments in all registrations, by holder and environment. */
    Map<String, Map<String, AttributeValue>> registrations() {
        return registrations;
    }

    /** The assignments in all holders, by holder and environment. */
    Map<String, Map<String, AttributeValue>> assignments() {
        return assignments;
    }

    private void add(Map<String, AttributeValue> item) {
        var environment = item.get("environment").s();
        var name = item.get("sk").s().split("#", 2)[1];
        var kind = HolderId.Kind.valueOf(item.get("sk").s().split("#", 2)[0]);
        holders.computeIfAbsent(environment, code -> new HashMap<>(nobody())).merge(kind, 1, Integer::sum);
        var assignment = item.get("presence").m();
        registrations
                .computeIfAbsent(item.get("sk").s(), holder -> new HashMap<>())
                .put(environment, item.get("presence"));
        var letter = environment.substring(0, 1);
        switch (kind) {
            case USER -> addUser(letter, name, assignment);
            case EMPLOYEE -> addEmployee(name, assignment);
            case DECLARATION -> declarations.add(name);
            case CLIENT ->
                clients.computeIfAbsent(letter, type -> new HashSet<>()).add(name);
        }
    }

    private void addEmployee(String name, Map<String, AttributeValue> assignment) {
        if (assignment.get("inService").bool()) {
            (assignment.get("kind").s().equals("TEMPORARY") ? temporaryWorkers : ordinaryEmployees).add(name);
        }
    }

    private void addUser(String letter, String name, Map<String, AttributeValue> assignment) {
        var elsewhere = assignment.get("coWorking").bool() && name.startsWith("54321.");
        if (assignment.get("blocked").bool() || elsewhere || !assignment.containsKey("kinds")) {
            return;
        }
        for (var kind : assignment.get("kinds").ss()) {
            users.computeIfAbsent(kind + "_USERS" + letter, k -> new HashSet<>())
                    .add(name);
        }
    }

    private static String letter(Pool pool) {
        return List.of("O", "T", "A", "D")
                .get(List.of(EnvironmentType.values()).indexOf(pool.type().orElseThrow()));
    }

    private static Map<HolderId.Kind, Integer> nobody() {
        var none = new HashMap<HolderId.Kind, Integer>();
        List.of(HolderId.Kind.values()).forEach(kind -> none.put(kind, 0));
        return none;
    }
}
