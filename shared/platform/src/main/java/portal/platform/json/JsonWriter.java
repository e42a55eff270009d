package portal.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes JSON. It does not use a pattern switch over the types of values, because that would load further classes. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    public static String write(Json value) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator generator) throws IOException {
        if (value instanceof Json.Text(var text)) {
            generator.writeString(text);
        } else if (value instanceof Json.Struct(var members)) {
            writeObject(members, generator);
        } else if (value instanceof Json.Numeral(var literal)) {
            generator.writeNumber(literal);
        } else if (value instanceof Json.Flag(var flag)) {
            generator.writeBoolean(flag);
        } else if (value instanceof Json.Array(var elements)) {
            writeArray(elements, generator);
        } else {
            generator.writeNull();
        }
    }

    private static void writeObject(Map<String, Json> members, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (var member : members.entrySet()) {
            generator.writeFieldName(member.getKey());
            write(member.getValue(), generator);
        }
        generator.writeEndObject();
    }

    private static void writeArray(List<Json> elements, JsonGenerator generator) throws IOException {
        generator.writeStartArray();
        for (var element : elements) {
            write(element, generator);
        }
        generator.writeEndArray();
    }
}
