package portal.platform.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

/** Reads what a function is invoked with. */
final class EventJson {

    private EventJson() {}

    /** @throws IOException when it is not JSON */
    static Json.Struct read(InputStream input) throws IOException {
        return read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** @throws IOException when it is not JSON */
    static Json.Struct read(String input) throws IOException {
        try {
            return (Json.Struct) JsonReader.read(input);
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}
