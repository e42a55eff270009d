package portal.functions.mutatelicense;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.license.DynamoDbLicenses;
import portal.domain.license.MutateLicense;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbLicenses.class, MutateLicense.class},
        annotated = "*")
final class MutateLicenseWiring {

    @Singleton
    MutationRefusals refusals(Settings settings) {
        return new MutationRefusals(settings.required("LICENSE_ARTICLE"));
    }
}
