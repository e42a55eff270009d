package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.FunctionDefinition.QueueSource;

/**
 * The input of a function with the one message of a batch:
 * https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event
 */
final class QueueMessage {
    private QueueMessage() {}

    /** @param received how often the message was received, this time included */
    static ObjectNode of(QueueSource queue, Delivery delivery, int received, Clock clock) {
        ObjectNode batch = JsonNodes.object();
        ObjectNode message = batch.putArray("Records")
                .addObject()
                .put(
                        "messageId",
                        UUID.nameUUIDFromBytes(JsonNodes.bytes(id(delivery))).toString())
                .put("receiptHandle", UUID.randomUUID().toString())
                .put("body", delivery.event().toString());
        message.putObject("attributes")
                .put("ApproximateReceiveCount", Integer.toString(received))
                .put("SentTimestamp", delivery.id().replaceFirst("-.*", "").replaceFirst("^0+", ""))
                .put("SenderId", "AIDAIENQZJOLO23YVJ4VO")
                .put("ApproximateFirstReceiveTimestamp", Long.toString(clock.millis()));
        message.putObject("messageAttributes");
        message.put("eventSource", "aws:sqs")
                .put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:" + queue.name())
                .put("awsRegion", "eu-west-1");
        return batch;
    }

    private static JsonNode id(Delivery delivery) {
        return JsonNodes.object().put("id", delivery.id());
    }
}
