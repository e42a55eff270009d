package portal.functions.readaudittrail;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.audit.ReadAuditTrail;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code GET /audit}. */
public final class ReadAuditTrailHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadAuditTrail readAuditTrail;

    public ReadAuditTrailHandler() {
        this(Wiring.environment());
    }

    public ReadAuditTrailHandler(Map<String, String> environment) {
        this(Wiring.start(ReadAuditTrailHandler.class, environment));
    }

    private ReadAuditTrailHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(ReadAuditTrail.class));
    }

    ReadAuditTrailHandler(RequestPipeline desk, ReadAuditTrail readAuditTrail) {
        this.desk = desk;
        this.readAuditTrail = readAuditTrail;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return desk.customer(
                call,
                ReadAuditTrail.PRIVILEGE,
                ReadAuditTrailRequest.read(call),
                (caller, request) -> readAuditTrail.list(caller, request.filter(), request.page()),
                page -> HttpResponse.ok(QueryParameters.page(page, AuditEntryJson::of)));
    }
}
