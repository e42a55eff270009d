package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Reader;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML into a JSON tree, CloudFormation's short tags written out: {@code !Ref X} becomes {@code {"Ref": "X"}}.
 */
public final class YamlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlTree() {}

    public static JsonNode read(Reader yaml) {
        return new Compose(LoadSettings.builder().setSchema(new CoreSchema()).build())
                .composeReader(yaml)
                .map(YamlTree::convert)
                .orElseThrow(() -> new InvalidTemplate("The template is empty"));
    }

    private static JsonNode convert(Node node) {
        JsonNode value =
                switch (node) {
                    case ScalarNode scalar -> scalar(scalar);
                    case SequenceNode sequence -> array(sequence);
                    case MappingNode mapping -> object(mapping);
                    default -> throw new InvalidTemplate("Unexpected " + node.getNodeType());
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? intrinsic(tag.substring(1), value) : value;
    }

    private static JsonNode intrinsic(String tag, JsonNode value) {
        if (tag.equals("Ref") || tag.equals("Condition")) {
            return NODES.objectNode().set(tag, value);
        }
        if (tag.equals("GetAtt") && value.isTextual()) {
            String[] parts = value.textValue().split("\\.", 2);
            return NODES.objectNode()
                    .set("Fn::GetAtt", NODES.arrayNode().add(parts[0]).add(parts[1]));
        }
        return NODES.objectNode().set("Fn::" + tag, value);
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)) {
            return NODES.numberNode(new BigInteger(text));
        }
        return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
    }

    private static JsonNode array(SequenceNode sequence) {
        ArrayNode array = NODES.arrayNode();
        sequence.getValue().forEach(element -> array.add(convert(element)));
        return array;
    }

    private static JsonNode object(MappingNode mapping) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (object.has(key)) {
                throw new InvalidTemplate("It says " + key + " twice"
                        + entry.getKeyNode()
                                .getStartMark()
                                .map(mark -> " (line " + (mark.getLine() + 1) + ")")
                                .orElse(""));
            }
            object.set(key, convert(entry.getValueNode()));
        }
        return object;
    }
}
