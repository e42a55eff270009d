package portal.functions.resettwofactor;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.secondfactor.DynamoDbDueResets;
import portal.domain.audit.Journal;
import portal.domain.contact.Contacts;
import portal.domain.secondfactor.DueResets;
import portal.domain.secondfactor.ManageWaitingResets;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.wiring.BrakeBeans;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbContacts.class, DynamoDbDueResets.class, ManageWaitingResets.class
        },
        annotated = "*")
final class ResetTwoFactorWiring extends BrakeBeans {

    @Singleton
    ResetSecondFactor resetSecondFactor(Contacts contacts, DueResets dueResets, Journal journal, Settings settings) {
        var hours = Long.parseLong(settings.required("ADMINISTRATOR_RESET_HOURS"));
        return new ResetSecondFactor(contacts, dueResets, journal, Duration.ofHours(hours));
    }
}
