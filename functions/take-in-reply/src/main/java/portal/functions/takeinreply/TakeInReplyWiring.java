package portal.functions.takeinreply;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.incident.DynamoDbAttachments;
import portal.adapters.incident.DynamoDbConversations;
import portal.adapters.incident.DynamoDbIncidentQueue;
import portal.adapters.incident.DynamoDbIncidents;
import portal.adapters.incident.DynamoDbReplies;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.ReplyAddresses;
import portal.domain.incident.ReplyDecision;
import portal.domain.incident.ReplyFiles;
import portal.domain.incident.ReplyMails;
import portal.domain.incident.TakeInReply;
import portal.files.S3InboundMails;
import portal.files.S3ReplyFiles;
import portal.platform.aws.AwsEnvironment;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.store.DynamoDbSignedTexts;
import portal.platform.store.Table;
import portal.platform.wiring.BrakeBeans;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {
            ReplyDecision.class,
            DynamoDbAttachments.class,
            DynamoDbAuditTrail.class,
            DynamoDbBrakeUses.class,
            DynamoDbContacts.class,
            DynamoDbConversations.class,
            DynamoDbIncidentQueue.class,
            DynamoDbIncidents.class,
            DynamoDbReplies.class,
            TakeInReply.class
        },
        annotated = "*")
final class TakeInReplyWiring extends BrakeBeans {

    @Singleton
    ReplyAddresses replyAddresses(Table table, TransactionRunner transactions, Settings settings) {
        return new ReplyAddresses(
                new DynamoDbSignedTexts(table, transactions, new SecureRandom()), settings.optional("REPLY_DOMAIN"));
    }

    @Singleton
    ReplyMails mails(Settings settings, Clock clock) {
        var stored = new S3InboundMails(
                new AwsEnvironment(settings.variables()), settings.required("REPLIES_BUCKET"), clock);
        return new MimeReplyMails(stored::open);
    }

    @Singleton
    ReplyFiles files(Settings settings, Clock clock) {
        return new S3ReplyFiles(
                new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"), clock);
    }
}
