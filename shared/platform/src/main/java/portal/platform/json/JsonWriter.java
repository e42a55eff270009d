package portal.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON. */
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
        switch (value) {
            case Json.Text(var text) -> generator.writeString(text);
            case Json.Numeral(var literal) -> generator.writeNumber(literal);
            case Json.Flag(var flag) -> generator.writeBoolean(flag);
            case Json.Null() -> generator.writeNull();
            case Json.Array(var elements) -> {
                generator.writeStartArray();
                for (var element : elements) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case Json.Struct(var members) -> {
                generator.writeStartObject();
                for (var member : members.entrySet()) {
                    generator.writeFieldName(member.getKey());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
        }
    }
}
