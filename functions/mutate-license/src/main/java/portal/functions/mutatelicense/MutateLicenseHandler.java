package portal.functions.mutatelicense;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.license.MutateLicense;
import portal.domain.license.MutationOutcome;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.LicenseJson;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.wiring.Wiring;

/** {@code POST /license/mutations}. */
public final class MutateLicenseHandler extends HttpFunction {

    private final Desk desk;
    private final MutateLicense mutateLicense;
    private final Refusals refusals;

    public MutateLicenseHandler() {
        this(Wiring.environment());
    }

    public MutateLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(MutateLicenseHandler.class, environment));
    }

    private MutateLicenseHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(MutateLicense.class), beans.getBean(Refusals.class));
    }

    MutateLicenseHandler(Desk desk, MutateLicense mutateLicense, Refusals refusals) {
        this.desk = desk;
        this.mutateLicense = mutateLicense;
        this.refusals = refusals;
    }

    @Override
    protected Answer handle(HttpCall call) {
        var request = MutateLicenseRequest.read(call);
        return desk.customer(
                call, MutateLicense.PRIVILEGE, request, mutateLicense::mutate, outcome -> answer(call, outcome));
    }

    private Answer answer(HttpCall call, MutationOutcome outcome) {
        return switch (outcome) {
            case MutationOutcome.Mutated mutated -> answer(mutated);
            case MutationOutcome.Refused refused -> refusals.answer(call, refused);
            case MutationOutcome.ChangedMeanwhile() -> Problems.in(call).of(Problem.PRECONDITION_FAILED);
        };
    }

    private static Answer answer(MutationOutcome.Mutated mutated) {
        return mutated.dryRun()
                ? Answer.ok(LicenseJson.unsaved(mutated.mutation()).build())
                : Answer.json(201, LicenseJson.of(mutated.mutation()).build());
    }
}
