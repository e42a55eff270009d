package portal.functions.readlicense;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.license.DynamoDbLicenses;
import portal.domain.license.ReadLicense;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbLicenses.class, ReadLicense.class},
        annotated = "*")
final class ReadLicenseWiring {}
