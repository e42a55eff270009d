package portal.functions.mutatelicense;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.adapters.license.LicenseJson;
import portal.domain.license.MutateLicense;
import portal.domain.license.MutationOutcome;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code POST /license/mutations}. */
public final class MutateLicenseHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final MutateLicense mutateLicense;
    private final Refusals refusals;

    public MutateLicenseHandler() {
        this(Wiring.environment());
    }

    public MutateLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(MutateLicenseHandler.class, environment));
    }

    private MutateLicenseHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(MutateLicense.class), beans.getBean(Refusals.class));
    }

    MutateLicenseHandler(RequestPipeline desk, MutateLicense mutateLicense, Refusals refusals) {
        this.desk = desk;
        this.mutateLicense = mutateLicense;
        this.refusals = refusals;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        var request = MutateLicenseRequest.read(call);
        return desk.customer(
                call, MutateLicense.PRIVILEGE, request, mutateLicense::mutate, outcome -> answer(call, outcome));
    }

    private HttpResponse answer(HttpRequest call, MutationOutcome outcome) {
        return switch (outcome) {
            case MutationOutcome.Mutated mutated -> answer(mutated);
            case MutationOutcome.Refused refused -> refusals.answer(call, refused);
            case MutationOutcome.ChangedMeanwhile() -> ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
        };
    }

    private static HttpResponse answer(MutationOutcome.Mutated mutated) {
        return mutated.dryRun()
                ? HttpResponse.ok(LicenseJson.unsaved(mutated.mutation()).build())
                : HttpResponse.json(201, LicenseJson.of(mutated.mutation()).build());
    }
}
