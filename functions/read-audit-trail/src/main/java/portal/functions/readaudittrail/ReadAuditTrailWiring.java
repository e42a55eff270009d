package portal.functions.readaudittrail;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.ReadAuditTrail;

@Factory
final class ReadAuditTrailWiring {

    @Singleton
    ReadAuditTrail readAuditTrail(AuditTrail trail, Gatekeeper gatekeeper) {
        return new ReadAuditTrail(trail, gatekeeper);
    }
}
