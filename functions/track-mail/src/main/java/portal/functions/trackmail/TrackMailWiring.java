package portal.functions.trackmail;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.domain.contact.TrackMail;
import portal.domain.mail.Mails;
import portal.platform.mail.DynamoDbMails;
import portal.platform.store.Table;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, TrackMail.class},
        annotated = "*")
final class TrackMailWiring {

    @Singleton
    Mails mails(Table table) {
        return new DynamoDbMails(table);
    }
}
