package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.JsonNodes;

/**
 * The users of a pool by name, as JSON. They are stored in a file if there is a data folder. Names are case-sensitive.
 */
final class PoolUsers {
    private final @Nullable Path file;
    private final ObjectNode users = JsonNodes.object();

    /** @param file null for memory */
    PoolUsers(@Nullable Path file) throws IOException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            users.setAll((ObjectNode) JsonNodes.read(Files.readString(file)));
        }
    }

    Optional<ObjectNode> find(String username) {
        return Optional.ofNullable((ObjectNode) users.get(username));
    }

    ObjectNode all() {
        return users.deepCopy();
    }

    void put(String username, ObjectNode user) {
        users.set(username, user);
        save();
    }

    void remove(String username) {
        users.remove(username);
        save();
    }

    /** Stores the changes of a user that was found. */
    void save() {
        if (file == null) {
            return;
        }
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JsonNodes.bytes(users));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> text(JsonNode user, String field) {
        return Optional.ofNullable(user.path(field).textValue());
    }
}
