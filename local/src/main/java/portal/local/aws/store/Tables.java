package portal.local.aws.store;

import java.util.List;
import portal.local.aws.template.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Creates the template's tables where they do not exist yet. */
final class Tables {
    private Tables() {}

    /** Whether any was created. */
    static boolean create(DynamoDbClient client, List<TableDefinition> tables) {
        boolean fresh = false;
        for (TableDefinition table : tables) {
            try {
                client.createTable(request(table));
                expire(client, table);
                fresh = true;
            } catch (ResourceInUseException kept) {
                // the data of an earlier run
            }
        }
        return fresh;
    }

    private static void expire(DynamoDbClient client, TableDefinition table) {
        if (!table.expiryAttribute().isEmpty()) {
            client.updateTimeToLive(update -> update.tableName(table.name())
                    .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName(table.expiryAttribute())));
        }
    }

    private static CreateTableRequest request(TableDefinition table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        table.attributes().stream().map(Tables::attribute).toList())
                .keySchema(keys(table.keys()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        if (!table.streamView().isEmpty()) {
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(table.streamView()));
        }
        return request.build();
    }

    private static AttributeDefinition attribute(TableDefinition.Attribute attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.name())
                .attributeType(attribute.type())
                .build();
    }

    private static List<KeySchemaElement> keys(List<TableDefinition.Key> keys) {
        return keys.stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.attribute())
                        .keyType(key.type())
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(TableDefinition.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection.build())
                .build();
    }
}
