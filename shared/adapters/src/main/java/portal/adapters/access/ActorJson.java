package portal.adapters.access;

import java.util.Optional;
import portal.platform.json.Json;

/** Who did something, as the API shows it. */
public final class ActorJson {

    private ActorJson() {}

    /**
     * @param id of a contact; empty for a system, for a task of the portal, and where it was not kept
     * @param name at the time
     */
    public static Json.Struct of(Optional<String> id, String name) {
        return Json.object().putIfPresent("id", id).put("name", name).build();
    }
}
