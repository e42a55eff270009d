package portal.local.aws.template;

import static portal.local.aws.template.TemplateReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the table resources of a template. */
final class TableReader {
    private TableReader() {}

    static TableDefinition table(String name, JsonNode table) {
        return new TableDefinition(
                table.path("TableName").asText(name),
                each(table.path("AttributeDefinitions"), TableReader::attribute),
                each(table.path("KeySchema"), TableReader::key),
                each(table.path("GlobalSecondaryIndexes"), TableReader::index),
                text(table.path("StreamSpecification"), "StreamViewType"),
                text(table.path("TimeToLiveSpecification"), "AttributeName"));
    }

    private static TableDefinition.Attribute attribute(JsonNode attribute) {
        return new TableDefinition.Attribute(text(attribute, "AttributeName"), text(attribute, "AttributeType"));
    }

    private static TableDefinition.Key key(JsonNode key) {
        return new TableDefinition.Key(text(key, "AttributeName"), text(key, "KeyType"));
    }

    private static TableDefinition.Index index(JsonNode index) {
        JsonNode projection = index.path("Projection");
        return new TableDefinition.Index(
                text(index, "IndexName"),
                each(index.path("KeySchema"), TableReader::key),
                text(projection, "ProjectionType"),
                each(projection.path("NonKeyAttributes"), JsonNode::asText));
    }

    private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> reader) {
        return StreamSupport.stream(nodes.spliterator(), false).map(reader).toList();
    }
}
