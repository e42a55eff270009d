package portal.functions.readaudittrail;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.audit.ReadAuditTrail;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Queries;
import portal.wiring.Wiring;

/** {@code GET /audit}. */
public final class ReadAuditTrailHandler extends HttpFunction {

    private final Desk desk;
    private final ReadAuditTrail readAuditTrail;

    public ReadAuditTrailHandler() {
        this(Wiring.environment());
    }

    public ReadAuditTrailHandler(Map<String, String> environment) {
        this(Wiring.start(ReadAuditTrailHandler.class, environment));
    }

    private ReadAuditTrailHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReadAuditTrail.class));
    }

    ReadAuditTrailHandler(Desk desk, ReadAuditTrail readAuditTrail) {
        this.desk = desk;
        this.readAuditTrail = readAuditTrail;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return desk.customer(
                call,
                ReadAuditTrail.PRIVILEGE,
                ReadAuditTrailRequest.read(call),
                (caller, request) -> readAuditTrail.list(caller, request.filter(), request.page()),
                page -> Answer.ok(Queries.page(page, AuditEntryJson::of)));
    }
}
