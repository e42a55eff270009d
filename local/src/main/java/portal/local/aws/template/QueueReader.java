package portal.local.aws.template;

import static portal.local.aws.template.TemplateReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import portal.local.aws.template.FunctionDefinition.QueueSource;

/** Reads the queues between rules and functions. What AWS refuses to deploy is refused. */
final class QueueReader {
    private static final int DEFAULT_SECONDS = 30;
    private static final int MOST_RECEIVES = 1000;
    private static final int FEWEST_AT_ONCE = 2;
    private static final int MOST_AT_ONCE = 1000;

    private final JsonNode resources;

    QueueReader(JsonNode resources) {
        this.resources = resources;
    }

    /**
     * @param event the properties of the function's event
     * @param timeout of the function
     */
    QueueSource source(JsonNode event, Duration timeout) {
        String name = TemplateReader.queue(event.path("Queue"));
        JsonNode queue = resources.path(name).path("Properties");
        if (!text(resources.path(name), "Type").equals("AWS::SQS::Queue")) {
            throw new InvalidTemplate("There is no queue " + name);
        }
        if (event.path("BatchSize").asInt() != 1) {
            throw new InvalidTemplate("The local portal delivers messages one by one");
        }
        return new QueueSource(
                name,
                atOnce(event.path("ScalingConfig").path("MaximumConcurrency")),
                hiddenFor(queue, timeout),
                mostReceives(queue.path("RedrivePolicy")),
                TemplateReader.queue(queue.path("RedrivePolicy").path("deadLetterTargetArn")));
    }

    /** https://docs.aws.amazon.com/lambda/latest/api/API_ScalingConfig.html */
    private static int atOnce(JsonNode concurrency) {
        int atOnce = concurrency.asInt(MOST_AT_ONCE);
        if (atOnce < FEWEST_AT_ONCE || atOnce > MOST_AT_ONCE) {
            throw new InvalidTemplate("MaximumConcurrency is 2 to 1000");
        }
        return atOnce;
    }

    /** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
    private static Duration hiddenFor(JsonNode queue, Duration timeout) {
        Duration hidden = Duration.ofSeconds(queue.path("VisibilityTimeout").asInt(DEFAULT_SECONDS));
        if (hidden.compareTo(timeout) < 0) {
            throw new InvalidTemplate("Queue visibility timeout: %d seconds is less than Function timeout: %d seconds"
                    .formatted(hidden.toSeconds(), timeout.toSeconds()));
        }
        return hidden;
    }

    /**
     * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html. Without a
     * policy, a message comes as long as the queue keeps it.
     */
    private static int mostReceives(JsonNode redrive) {
        if (redrive.isMissingNode()) {
            return Integer.MAX_VALUE;
        }
        int most = redrive.path("maxReceiveCount").asInt();
        if (most < 1 || most > MOST_RECEIVES) {
            throw new InvalidTemplate("maxReceiveCount is 1 to 1000");
        }
        return most;
    }

    /** The rules that put events into a queue. */
    List<FunctionDefinition.Rule> rules(String queue) {
        return resources.properties().stream()
                .filter(resource -> text(resource.getValue(), "Type").equals("AWS::Events::Rule"))
                .filter(resource -> leadsTo(queue, resource.getValue()))
                .map(resource -> rule(resource.getKey(), resource.getValue().path("Properties")))
                .toList();
    }

    private static boolean leadsTo(String queue, JsonNode rule) {
        return rule.path("Properties").path("Targets").valueStream().anyMatch(target -> TemplateReader.queue(
                        target.path("Arn"))
                .equals(queue));
    }

    private static FunctionDefinition.Rule rule(String name, JsonNode rule) {
        return new FunctionDefinition.Rule(
                name, TemplateReader.bus(rule.path("EventBusName")), rule.path("EventPattern"));
    }
}
