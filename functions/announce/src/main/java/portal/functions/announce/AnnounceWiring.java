package portal.functions.announce;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import portal.adapters.announcement.DynamoDbAnnouncements;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.domain.announcement.Announce;
import portal.domain.announcement.ReadAnnouncements;
import portal.domain.announcement.Unsubscribe;
import portal.domain.decision.TransactionRunner;
import portal.domain.mail.SignedTexts;
import portal.platform.store.DynamoDbSignedTexts;
import portal.platform.store.Table;

@Factory
@Import(
        classes = {
            Announce.class,
            DynamoDbAnnouncements.class,
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbOrganizations.class,
            UnsubscribeByLink.class,
            ReadAnnouncements.class,
            Unsubscribe.class
        },
        annotated = "*")
final class AnnounceWiring {

    @Singleton
    SignedTexts signedTexts(Table table, TransactionRunner transactions) {
        return new DynamoDbSignedTexts(table, transactions, new SecureRandom());
    }
}
