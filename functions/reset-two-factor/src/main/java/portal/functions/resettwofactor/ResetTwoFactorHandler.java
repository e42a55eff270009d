package portal.functions.resettwofactor;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.secondfactor.ResetOutcome;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.json.Json;
import portal.wiring.Wiring;

/** {@code POST /contacts/{id}/two-factor-reset}. */
public final class ResetTwoFactorHandler extends HttpFunction {

    private final Desk desk;
    private final ResetSecondFactor resetSecondFactor;

    public ResetTwoFactorHandler() {
        this(Wiring.environment());
    }

    public ResetTwoFactorHandler(Map<String, String> environment) {
        this(Wiring.start(ResetTwoFactorHandler.class, environment));
    }

    private ResetTwoFactorHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ResetSecondFactor.class));
    }

    ResetTwoFactorHandler(Desk desk, ResetSecondFactor resetSecondFactor) {
        this.desk = desk;
        this.resetSecondFactor = resetSecondFactor;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return desk.customer(
                call,
                ResetSecondFactor.PRIVILEGE,
                ResetTwoFactorRequest.read(call),
                (caller, request) -> resetSecondFactor.reset(caller, request.contact(), request.reason()),
                outcome -> answer(call, outcome));
    }

    private static Answer answer(HttpCall call, ResetOutcome outcome) {
        return switch (outcome) {
            case ResetOutcome.Wiped(var contact, var at, var ended) ->
                Answer.json(
                        202,
                        Json.object()
                                .put("contact", contact)
                                .put("resetAt", at)
                                .put("sessionsEndedAt", ended)
                                .build());
            case ResetOutcome.Refused refused -> Problems.in(call).of(Problem.ofCode(refused.code()));
        };
    }
}
