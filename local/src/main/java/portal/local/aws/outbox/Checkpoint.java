package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.JsonNodes;

/** Remembers which events are on the bus, so that a restart with the same data does not deliver them all again. */
final class Checkpoint {
    private final @Nullable Path file;
    private Map<String, String> saved = Map.of();

    /** @param file where it is stored, or null to store nothing */
    Checkpoint(@Nullable Path file) {
        this.file = file;
    }

    Map<String, String> load() throws IOException {
        Map<String, String> positions = new HashMap<>();
        if (file != null && Files.exists(file)) {
            JsonNodes.read(Files.readString(file))
                    .properties()
                    .forEach(position ->
                            positions.put(position.getKey(), position.getValue().asText()));
        }
        return positions;
    }

    void save(Map<String, String> positions) throws IOException {
        if (file != null && !positions.equals(saved)) {
            ObjectNode json = JsonNodes.object();
            positions.forEach(json::put);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, new String(JsonNodes.bytes(json), StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            saved = Map.copyOf(positions);
        }
    }
}
