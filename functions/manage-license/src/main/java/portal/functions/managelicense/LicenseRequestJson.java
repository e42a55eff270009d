package portal.functions.managelicense;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portal.adapters.access.ActorJson;
import portal.domain.license.LicenseRequest;
import portal.domain.license.QueuedLicenseRequest;
import portal.platform.json.Json;

/** A license request as the organization and the vendor see it. */
final class LicenseRequestJson {

    private LicenseRequestJson() {}

    static Json.Struct of(LicenseRequest request) {
        return request(request).build();
    }

    /** A request in support's queue, with its organization and for how many whole hours it is open. */
    static Json.Struct of(QueuedLicenseRequest queued, Instant now) {
        var organization = Json.object()
                .put("id", queued.request().organization())
                .put("name", queued.organization())
                .build();
        return request(queued.request())
                .put("organization", organization)
                .putIfPresent("ageInHours", queued.age(now).map(Duration::toHours))
                .build();
    }

    private static Json.Builder request(LicenseRequest request) {
        return Json.object()
                .put("id", request.id())
                .put("number", request.number())
                .put("status", request.status())
                .put("wanted", Json.array(request.wanted(), LicenseRequestJson::line))
                .put("explanation", request.explanation())
                .put("by", ActorJson.of(Optional.of(request.requestedBy().value()), request.by()))
                .put("at", request.at())
                .putIfPresent("answer", request.answer().map(LicenseRequestJson::answer))
                .putIfPresent("mailRefusedAt", request.mailRefusedAt());
    }

    private static Json.Struct answer(LicenseRequest.Answer answer) {
        return Json.object()
                .put("text", answer.text())
                .put("by", ActorJson.of(Optional.empty(), answer.person()))
                .put("at", answer.at())
                .build();
    }

    private static Json.Struct line(LicenseRequest.Line line) {
        var current = Json.object()
                .put("maximum", line.current().maximum().value())
                .put("granted", line.current().granted().value())
                .put("used", line.used())
                .build();
        return Json.object()
                .put("metric", line.metric())
                .put("maximum", line.wanted().value())
                .put("current", current)
                .build();
    }
}
