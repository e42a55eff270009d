package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A pipe from a table's stream to the bus.
 *
 * @param table logical id of the table
 * @param filters event patterns, of which one must match; none lets everything through
 * @param inputTemplate the event's detail, with paths into the record in angle brackets
 * @param source the event's source
 * @param detailType the event's detail type, or a path into the record
 * @param bus logical id of the bus that it leads to
 * @param failureQueue logical id of the queue for records that cannot be delivered
 */
public record PipeDefinition(
        String name,
        String table,
        List<JsonNode> filters,
        String inputTemplate,
        String source,
        String detailType,
        String bus,
        String failureQueue) {
    public PipeDefinition {
        filters = List.copyOf(filters);
    }
}
