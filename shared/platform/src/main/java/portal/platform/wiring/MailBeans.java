package portal.platform.wiring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import portal.domain.decision.TransactionRunner;
import portal.domain.mail.MailRecords;
import portal.domain.mail.Mails;
import portal.platform.mail.DynamoDbMails;
import portal.platform.store.Table;

/** What the wiring of a function extends if it sends mail. */
public abstract class MailBeans extends EventBeans {

    @Singleton
    protected Mails mailsOf(Table table) {
        return new DynamoDbMails(table);
    }

    @Singleton
    protected MailRecords mailRecords(Mails mails, TransactionRunner transactions, Clock clock) {
        return new MailRecords(
                mails, transactions, clock, () -> UUID.randomUUID().toString());
    }
}
