package portal.functions.followincidents;

import java.util.EnumSet;
import portal.domain.access.Caller;
import portal.platform.json.Json;

/** Who of the vendor's support is signed in, and what that person may do. */
final class SupportPersonJson {

    private SupportPersonJson() {}

    static Json.Struct of(Caller.BackOffice caller) {
        var person = caller.person().orElseThrow();
        return Json.object()
                .put("name", person.name())
                .putIfPresent("email", person.email())
                .put("capabilities", Json.array(EnumSet.copyOf(caller.capabilities()), Json::text))
                .build();
    }
}
