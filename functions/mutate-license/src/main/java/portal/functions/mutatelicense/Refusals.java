package portal.functions.mutatelicense;

import java.util.List;
import portal.adapters.text.RemedyMessage;
import portal.domain.access.Language;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.Mutation;
import portal.domain.license.MutationOutcome;
import portal.domain.license.Refusal;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;
import portal.platform.text.TermMessage;

/** Answers a mutation that a rule refused: the deciding refusal in full, and all of them in a list. */
final class Refusals {

    private final String article;

    /** @param article where to read about counting, as it stands in the sentence "See the article ..." */
    Refusals(String article) {
        this.article = article;
    }

    HttpResponse answer(HttpRequest call, MutationOutcome.Refused refused) {
        var problems = ProblemDetails.in(call);
        var language = problems.language();
        var deciding = refused.deciding();
        var details = numbers(deciding)
                .put("errors", Json.array(refused.refusals(), refusal -> error(refused.mutation(), refusal, language)));
        if (deciding instanceof Refusal.Deviation deviation) {
            details.put("remedies", remedies(deviation, language));
        }
        return problems.of(
                Problem.ofCode(deciding.code()),
                title(deciding, language),
                detail(deciding, language),
                details.build());
    }

    private String title(Refusal refusal, Language language) {
        var message = Problem.ofCode(refusal.code()).title();
        return refusal instanceof Refusal.BelowUsage ? message.in(language, article) : message.in(language);
    }

    private static String detail(Refusal refusal, Language language) {
        var message = Problem.ofCode(refusal.code()).title();
        var metric = TermMessage.of(refusal.metric()).in(language);
        return switch (refusal) {
            case Refusal.InvalidQuantity _ -> message.detail(language);
            case Refusal.EditionLimit limited ->
                message.detail(language, limited.limit().value(), metric);
            case Refusal.BelowUsage below ->
                message.detail(
                        language,
                        metric,
                        below.requested().value(),
                        below.used(),
                        below.type()
                                .map(type -> " " + TermMessage.in(type).in(language))
                                .orElse(""),
                        below.seatsToFree());
            case Refusal.Deviation deviation ->
                message.detail(
                        language,
                        metric,
                        deviation.portal().value(),
                        deviation.granted().value());
        };
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
                        .put("cleanup", cleanup(below));
            case Refusal.Deviation deviation ->
                json.put("requested", deviation.requested().value())
                        .put("portal", deviation.portal().value())
                        .put("granted", deviation.granted().value());
        };
    }

    /** Where to ask how these seats can be freed. */
    private static String cleanup(Refusal.BelowUsage below) {
        var type = below.type().map(only -> "environmentType=" + only + "&").orElse("");
        var seats = Math.min(below.seatsToFree(), AdviseCleanup.MOST_SEATS);
        return "/license/metrics/" + below.metric() + "/cleanup?" + type + "seats=" + seats;
    }

    private static Json.Struct error(Mutation mutation, Refusal refusal, Language language) {
        var metrics = mutation.lines().stream().map(Mutation.Line::metric).toList();
        return Json.object()
                .put("pointer", "/changes/" + metrics.indexOf(refusal.metric()) + "/maximum")
                .put("code", refusal.code())
                .put("detail", detail(refusal, language))
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
