package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.Template;

/**
 * The users of a pool. They are stored in a file if there is a data folder.
 *
 * <p>A verified address is an alias in a pool that says so, and belongs to one user at a time:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
final class PoolUsers {
    private static final String EMAIL = "email";

    private final @Nullable Path file;
    private final Template.UserPool pool;
    private final ObjectNode users = JsonNodes.object();

    /** @param file null for memory */
    PoolUsers(Template.UserPool pool, @Nullable Path file) throws IOException {
        this.pool = pool;
        this.file = file;
        if (file != null && Files.exists(file)) {
            users.setAll((ObjectNode) JsonNodes.read(Files.readString(file)));
        }
    }

    boolean hasEmailAliases() {
        return pool.aliases().contains(EMAIL);
    }

    Optional<StoredUser> named(String username) {
        JsonNode exact = users.get(username);
        if (exact != null || pool.caseSensitive()) {
            return Optional.ofNullable(exact).map(PoolUsers::user);
        }
        return users.propertyStream()
                .filter(user -> user.getKey().equalsIgnoreCase(username))
                .map(user -> user(user.getValue()))
                .findFirst();
    }

    /** The user with this name or alias. */
    Optional<StoredUser> find(String name) {
        return named(name).or(() -> holderOf(name));
    }

    /** The user who can sign in with this address. */
    Optional<StoredUser> holderOf(String address) {
        return hasEmailAliases()
                ? all().stream().filter(user -> holds(user, address)).findFirst()
                : Optional.empty();
    }

    /** What this user signs in with: the address if it is an alias, or else the user name. */
    String signInName(StoredUser user) {
        return hasEmailAliases() && isTrue(user.attribute("email_verified"))
                ? user.attribute(EMAIL).orElseGet(user::username)
                : user.username();
    }

    private boolean holds(StoredUser user, String address) {
        return isTrue(user.attribute("email_verified"))
                && user.attribute(EMAIL)
                        .filter(own -> pool.caseSensitive() ? own.equals(address) : own.equalsIgnoreCase(address))
                        .isPresent();
    }

    static boolean isTrue(Optional<String> value) {
        return value.filter("true"::equalsIgnoreCase).isPresent();
    }

    List<StoredUser> all() {
        return StreamSupport.stream(users.spliterator(), false)
                .map(PoolUsers::user)
                .toList();
    }

    private static StoredUser user(JsonNode json) {
        return new StoredUser((ObjectNode) json);
    }

    void put(StoredUser user) {
        users.set(user.username(), user.json());
        save();
    }

    void remove(StoredUser user) {
        users.remove(user.username());
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

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }
}
