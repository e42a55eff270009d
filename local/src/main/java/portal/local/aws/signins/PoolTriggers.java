package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.FunctionTimeout;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.Template;

/**
 * Asks the functions that a user pool asks while somebody waits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Triggers</a>
 */
public final class PoolTriggers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final Template.UserPool pool;
    private final Lambda functions;
    private final Clock clock;

    /** @param functions has the functions that the template names as triggers */
    public PoolTriggers(Template.UserPool pool, Lambda functions, Clock clock) {
        this.pool = pool;
        this.functions = functions;
        this.clock = clock;
    }

    /** Calls a function and waits for its answer. */
    @FunctionalInterface
    public interface Lambda {
        byte[] request(String function, byte[] event) throws FunctionFailure;
    }

    /** An event about a user, with what all triggers have in common. */
    public ObjectNode event(String version, String source, String client, Profile profile) {
        ObjectNode event = JsonNodes.object()
                .put("version", version)
                .put("triggerSource", source)
                .put("region", "eu-west-1")
                .put("userPoolId", pool.name())
                .put("userName", profile.username());
        event.putObject("callerContext")
                .put("awsSdkVersion", "aws-sdk-unknown-unknown")
                .put("clientId", client);
        ObjectNode attributes = event.putObject("request").putObject("userAttributes");
        profile.attributes().forEach(attributes::put);
        attributes.put("cognito:user_status", profile.status());
        return event;
    }

    /**
     * The response of a function.
     *
     * @param trigger as its failures name it, such as {@code PreTokenGeneration}
     * @throws TriggerFailed when the function fails, or three times does not answer in time
     */
    public JsonNode ask(String trigger, String function, ObjectNode event) throws TriggerFailed {
        byte[] answer = answer(trigger, function, JsonNodes.bytes(event), ATTEMPTS);
        return JsonNodes.parse(answer)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new TriggerFailed("InvalidLambdaResponseException", "Unrecognizable lambda output"))
                .path("response");
    }

    private byte[] answer(String trigger, String function, byte[] event, int attempts) throws TriggerFailed {
        Instant begun = clock.instant();
        try {
            byte[] answer = functions.request(function, event);
            if (clock.instant().isBefore(begun.plus(PATIENCE))) {
                return answer;
            }
        } catch (FunctionTimeout late) {
            // Tries again, as Cognito does.
        } catch (FunctionFailure failed) {
            throw new TriggerFailed(
                    "UserLambdaValidationException", trigger + " failed with error " + failed.getMessage());
        }
        if (attempts == 1) {
            throw new TriggerFailed("UnexpectedLambdaException", trigger + " invocation failed due to error TimedOut");
        }
        return answer(trigger, function, event, attempts - 1);
    }

    /** The function gave no answer that can be used. */
    public static final class TriggerFailed extends Exception {
        private final String type;

        TriggerFailed(String type, String message) {
            super(message);
            this.type = type;
        }

        CognitoRefusal refusal() {
            return new CognitoRefusal(type, String.valueOf(getMessage()));
        }
    }
}
