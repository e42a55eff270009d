package portal.functions.issuetokenclaims;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.domain.contact.Contacts;
import portal.domain.decision.Transactions;
import portal.domain.secondfactor.RecordEnrollment;

@Factory
final class IssueTokenClaimsWiring {

    @Singleton
    RecordEnrollment recordEnrollment(Contacts contacts, Transactions transactions, Clock clock) {
        return new RecordEnrollment(contacts, transactions, clock);
    }
}
