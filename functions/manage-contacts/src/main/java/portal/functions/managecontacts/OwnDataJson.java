package portal.functions.managecontacts;

import java.util.Locale;
import java.util.Set;
import portal.domain.access.Capability;
import portal.domain.contact.OwnData;
import portal.platform.http.HttpResponse;
import portal.platform.json.Json;

/** A contact as the API shows it to itself. */
final class OwnDataJson {

    private OwnDataJson() {}

    static HttpResponse response(OwnData own) {
        return HttpResponse.ok(of(own)).withVersion(own.contact().version());
    }

    private static Json.Struct of(OwnData own) {
        var contact = own.contact();
        var organization = Json.object()
                .put("id", own.organization().id())
                .put("name", own.organization().name())
                .build();
        return Json.object()
                .put("id", contact.id())
                .put("name", contact.name())
                .put("email", contact.email())
                .putIfPresent("phone", contact.phone())
                .put("language", contact.language().name().toLowerCase(Locale.ROOT))
                .put("roles", sorted(contact.roles()))
                .put("capabilities", names(own.capabilities()))
                .put("organization", organization)
                .put("responsibilities", sorted(contact.interests().responsibilities()))
                .put("newsletters", sorted(contact.interests().newsletters()))
                .build();
    }

    /** In the order of the alphabet: what comes first in the table means nothing to a client. */
    private static Json.Array names(Set<Capability> capabilities) {
        return Json.array(capabilities.stream().map(Capability::name).sorted().toList(), Json::text);
    }

    private static <E extends Enum<E>> Json.Array sorted(Set<E> constants) {
        return Json.array(constants.stream().sorted().toList(), Json::text);
    }
}
