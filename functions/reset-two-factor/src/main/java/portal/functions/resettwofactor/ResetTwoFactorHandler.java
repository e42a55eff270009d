package portal.functions.resettwofactor;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.secondfactor.ResetOutcome;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.platform.json.Json;
import portal.wiring.Wiring;

/** {@code POST /contacts/{id}/two-factor-reset}. */
public final class ResetTwoFactorHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ResetSecondFactor resetSecondFactor;

    public ResetTwoFactorHandler() {
        this(Wiring.environment());
    }

    public ResetTwoFactorHandler(Map<String, String> environment) {
        this(Wiring.start(ResetTwoFactorHandler.class, environment));
    }

    private ResetTwoFactorHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(ResetSecondFactor.class));
    }

    ResetTwoFactorHandler(RequestPipeline desk, ResetSecondFactor resetSecondFactor) {
        this.desk = desk;
        this.resetSecondFactor = resetSecondFactor;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return desk.customer(
                call,
                ResetSecondFactor.PRIVILEGE,
                ResetTwoFactorRequest.read(call),
                (caller, request) -> resetSecondFactor.reset(caller, request.contact(), request.reason()),
                outcome -> answer(call, outcome));
    }

    private static HttpResponse answer(HttpRequest call, ResetOutcome outcome) {
        return switch (outcome) {
            case ResetOutcome.Reset(var contact, var at, var ended) ->
                HttpResponse.json(
                        202,
                        Json.object()
                                .put("contact", contact)
                                .put("resetAt", at)
                                .put("sessionsEndedAt", ended)
                                .build());
            case ResetOutcome.Refused refused -> ProblemDetails.in(call).of(Problem.ofCode(refused.code()));
        };
    }
}
