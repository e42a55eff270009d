package portal.functions.mutatelicense;

import java.util.List;
import portal.adapters.license.LicenseProblems;
import portal.adapters.text.RemedyMessage;
import portal.domain.access.Language;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.Mutation;
import portal.domain.license.MutationOutcome;
import portal.domain.license.Refusal;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;

/** Answers a mutation that a rule refused: the deciding refusal in full, and all of them in a list. */
final class MutationRefusals {

    private final String article;

    /** @param article the article about counting, as it is named in the sentence "See the article ..." */
    MutationRefusals(String article) {
        this.article = article;
    }

    HttpResponse answer(HttpRequest request, MutationOutcome.Refused refused) {
        var problems = ProblemDetails.in(request);
        var language = problems.language();
        var deciding = refused.deciding();
        var details = numbers(deciding)
                .put("errors", Json.array(refused.refusals(), refusal -> error(refused.mutation(), refusal, language)));
        if (deciding instanceof Refusal.Deviation deviation) {
            details.put("remedies", remedies(deviation, language));
        }
        return problems.of(LicenseProblems.of(deciding, article), details.build());
    }

    private static Json.Builder numbers(Refusal refusal) {
        var json = Json.object().put("metric", refusal.metric());
        return switch (refusal) {
            case Refusal.InvalidQuantity _ -> json;
            case Refusal.EditionLimit limited ->
                json.put("requested", limited.requested().value())
                        .put("limit", limited.limit().value());
            case Refusal.BelowUsage below ->
                json.put("requested", below.requested().value())
                        .put("used", below.used())
                        .putIfPresent("environmentType", below.type())
                        .put("seatsToFree", below.seatsToFree())
                        .put("cleanup", cleanup(below))
                        .put("cleanupSeats", cleanupSeats(below));
            case Refusal.Deviation deviation ->
                json.put("requested", deviation.requested().value())
                        .put("portal", deviation.portal().value())
                        .put("granted", deviation.granted().value());
        };
    }

    /** The path of the cleanup advice for these seats. */
    private static String cleanup(Refusal.BelowUsage below) {
        var type = below.type().map(only -> "environmentType=" + only + "&").orElse("");
        return "/license/metrics/" + below.metric() + "/cleanup?" + type + "seats=" + cleanupSeats(below);
    }

    /** For how many of these seats there is advice at once. */
    private static int cleanupSeats(Refusal.BelowUsage below) {
        return Math.min(below.seatsToFree(), AdviseCleanup.MOST_SEATS);
    }

    private Json.Struct error(Mutation mutation, Refusal refusal, Language language) {
        var metrics = mutation.lines().stream().map(Mutation.Line::metric).toList();
        return Json.object()
                .put("pointer", "/changes/" + metrics.indexOf(refusal.metric()) + "/maximum")
                .put("code", refusal.code())
                .put("detail", LicenseProblems.of(refusal, article).detail().in(language))
                .putAll(numbers(refusal).build())
                .build();
    }

    private static Json.Array remedies(Refusal.Deviation deviation, Language language) {
        var granted = deviation.granted().value();
        var texts = List.of(
                RemedyMessage.SET_TO_GRANTED.in(language, granted),
                RemedyMessage.WAIT_FOR_REFRESH.in(language),
                RemedyMessage.REQUEST_LICENSE.in(language));
        return Json.array(texts, Json::text);
    }
}
