package portal.adapters.histories;

import java.util.HashMap;
import java.util.Map;
import portal.adapters.table.Keys;
import portal.adapters.usage.UsageItems;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.platform.store.Key;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Writes to an organization's items directly, past all conditions and counters, as no use case ever would. */
record PlantedDrift(Table table, OrganizationId organization) {

    void addTo(Pool pool, String attribute, int number) {
        add(Keys.pool(organization, pool), attribute, number);
    }

    void addTo(String environment, String attribute, int number) {
        add(Keys.environment(organization, new EnvironmentCode(environment)), attribute, number);
    }

    void forget(String environment, HolderId holder) {
        delete(Keys.registration(organization, new EnvironmentCode(environment), holder));
    }

    void forget(HolderId holder) {
        delete(Keys.holder(organization, holder));
    }

    /** Stores a holder that differs from its registrations. */
    void keep(Holder holder) {
        table.client()
                .putItem(PutItemRequest.builder()
                        .tableName(table.name())
                        .item(UsageItems.holder(organization, holder).attributes())
                        .build());
    }

    /**
     * As items were that were written when ids were told apart by other rules: the holder under this id, in one
     * environment.
     */
    void keepUnderFormerId(HolderId former, HolderId holder, String... environments) {
        move(Keys.holder(organization, holder), Keys.holder(organization, former));
        for (var environment : environments) {
            var code = new EnvironmentCode(environment);
            move(Keys.registration(organization, code, holder), Keys.registration(organization, code, former));
        }
    }

    private void move(Key from, Key to) {
        var item = new HashMap<>(table.get(from).orElseThrow().attributes());
        item.putAll(to.attributes());
        delete(from);
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }

    /** Stores one name for all environments, as items had before names belonged to environments. */
    void keepUnderOneName(HolderId holder, String name) {
        var item = new HashMap<>(
                table.get(Keys.holder(organization, holder)).orElseThrow().attributes());
        item.remove("names");
        item.put("name", AttributeValue.fromS(name));
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }

    /** Removes the change count, as in an item from before there were change counts. */
    void forgetMoves(Pool pool) {
        var item = new HashMap<>(
                table.get(Keys.pool(organization, pool)).orElseThrow().attributes());
        item.remove("moves");
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }

    private void delete(Key key) {
        table.client().deleteItem(delete -> delete.tableName(table.name()).key(key.attributes()));
    }

    private void add(Key key, String attribute, int number) {
        table.client().updateItem(update -> update.tableName(table.name())
                .key(key.attributes())
                .updateExpression("SET " + attribute + " = " + attribute + " + :number")
                .expressionAttributeValues(Map.of(":number", AttributeValue.fromN(Integer.toString(number)))));
    }
}
