package portal.functions.managelicense;

import java.util.ArrayList;
import java.util.Optional;
import portal.adapters.signal.SignalProblems;
import portal.domain.license.License;
import portal.domain.paging.Page;
import portal.domain.signal.Signal;
import portal.domain.signal.SignalOutcome;
import portal.domain.usage.Occupancy;
import portal.platform.http.FieldError;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.json.Json;

/** Answers with signals, and with the outcome of a change of one. */
final class SignalResponse {

    private SignalResponse() {}

    static HttpResponse list(HttpRequest request, Page<SignalOutcome.Stored> page) {
        return HttpResponse.ok(QueryParameters.page(page, stored -> json(stored.signal(), stored.license())));
    }

    static HttpResponse found(HttpRequest request, Optional<SignalOutcome.Stored> found) {
        return found.isPresent()
                ? shown(found.get())
                : ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }

    static HttpResponse added(HttpRequest request, SignalOutcome outcome) {
        return outcome instanceof SignalOutcome.Stored(var signal, var license)
                ? HttpResponse.created("/license/signals/" + signal.id(), json(signal, license))
                        .withVersion(signal.version())
                : of(request, outcome);
    }

    static HttpResponse of(HttpRequest request, SignalOutcome outcome) {
        return switch (outcome) {
            case SignalOutcome.Stored stored -> shown(stored);
            case SignalOutcome.Removed() -> HttpResponse.noContent();
            case SignalOutcome.NoSuchSignal() -> ProblemDetails.in(request).of(Problem.NOT_FOUND);
            case SignalOutcome.ChangedMeanwhile() -> ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case SignalOutcome.StandardSignal() -> ProblemDetails.in(request).of(SignalProblems.STANDARD_SIGNAL);
            case SignalOutcome.TooManySignals() -> ProblemDetails.in(request).of(SignalProblems.SIGNAL_LIMIT);
            case SignalOutcome.UnknownRecipients unknown -> unknown(request, unknown);
        };
    }

    private static HttpResponse shown(SignalOutcome.Stored stored) {
        return HttpResponse.ok(json(stored.signal(), stored.license()))
                .withVersion(stored.signal().version());
    }

    private static HttpResponse unknown(HttpRequest request, SignalOutcome.UnknownRecipients unknown) {
        var errors = new ArrayList<FieldError>();
        for (var position : unknown.recipients()) {
            errors.add(new FieldError("/recipients/" + position, FieldMessage.UNKNOWN_CONTACT));
        }
        return ProblemDetails.in(request).of(Problem.INVALID_REQUEST, errors);
    }

    private static Json.Struct json(Signal signal, License license) {
        var terms = signal.terms();
        return Json.object()
                .put("id", signal.id())
                .put("standard", signal.isStandard())
                .put("name", terms.name())
                .put("metric", terms.metric())
                .putIfPresent("environmentType", terms.type())
                .put("threshold", terms.threshold().value())
                .put("recipients", Json.array(terms.recipients(), contact -> Json.text(contact.value())))
                .put("enabled", signal.enabled())
                .put("state", Json.array(terms.pools(), pool -> state(terms, license, license.occupancy(pool))))
                .build();
    }

    /** A metric that was never granted is never below. */
    private static Json.Struct state(Signal.Terms terms, License license, Occupancy occupancy) {
        var granted = license.entitlements().containsKey(terms.metric());
        return Json.object()
                .putIfPresent("environmentType", occupancy.pool().type())
                .put("maximum", occupancy.maximum().value())
                .put("used", occupancy.used())
                .put("available", occupancy.available())
                .put(
                        "below",
                        granted && occupancy.available() < terms.threshold().value())
                .build();
    }
}
