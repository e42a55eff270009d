package portal.functions.managecontacts;

import java.util.Locale;
import portal.domain.contact.Contact;
import portal.domain.contact.WaitingReset;
import portal.platform.json.Json;

/** A contact as the API shows it to administrators. */
final class ContactJson {

    private ContactJson() {}

    static Json.Struct of(Contact contact) {
        var status = contact.status();
        var secondFactor = Json.object()
                .put("status", contact.secondFactor().status())
                .put("since", contact.secondFactor().since())
                .build();
        return Json.object()
                .put("id", contact.id())
                .put("name", contact.name())
                .put("email", contact.email())
                .putIfPresent("phone", contact.phone())
                .put("language", contact.language().name().toLowerCase(Locale.ROOT))
                .put("roles", Json.array(contact.roles().stream().sorted().toList(), Json::text))
                .put("status", status.value())
                .put("statusSince", status.since())
                .put("secondFactor", secondFactor)
                .putIfPresent("waitingReset", contact.waitingReset().map(ContactJson::waiting))
                .putIfPresent("mailRefusedAt", contact.mailRefusedAt())
                .build();
    }

    private static Json.Struct waiting(WaitingReset reset) {
        var requester = Json.object()
                .put("id", reset.requestedBy())
                .put("name", reset.requesterName())
                .build();
        return Json.object()
                .put("requestedBy", requester)
                .put("reason", reset.reason())
                .put("requestedAt", reset.requestedAt())
                .put("takesEffectAt", reset.takesEffectAt())
                .build();
    }
}
