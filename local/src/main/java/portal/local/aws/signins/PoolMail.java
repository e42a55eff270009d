package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.Template;

/**
 * The mails that a user pool sends, with the texts of its trigger, or with Cognito's own if it has none. A text that
 * Cognito would not take is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html">Custom
 *     message trigger</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html">Limits
 *     of messages</a>
 */
public final class PoolMail {
    private static final String FORGOT_PASSWORD = "CustomMessage_ForgotPassword";
    private static final String CODE = "{####}";
    private static final String COGNITOS_SENDER = "no-reply@verificationemail.com";
    private static final int LONGEST_MESSAGE = 20_000;
    private static final int LONGEST_SUBJECT = 140;
    private static final Pattern MESSAGE =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*");
    private static final Pattern SUBJECT = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+");

    private final Template.UserPool pool;
    private final PoolTriggers triggers;
    private final Carrier carrier;

    public PoolMail(Template.UserPool pool, PoolTriggers triggers, Carrier carrier) {
        this.pool = pool;
        this.triggers = triggers;
        this.carrier = carrier;
    }

    /** The mail service. */
    @FunctionalInterface
    public interface Carrier {
        /**
         * @param email as SES's SendEmail takes it
         * @return why it is refused; empty when it was sent
         */
        Optional<String> send(JsonNode email);
    }

    /** Mails a code for a forgotten password to the address of the user. */
    void sendPasswordCode(Profile profile, String client, String code) throws CognitoRefusal {
        Message message = message(profile, client);
        message.check();
        ObjectNode email =
                JsonNodes.object().put("FromEmailAddress", pool.mailSender().orElse(COGNITOS_SENDER));
        email.putObject("Destination")
                .putArray("ToAddresses")
                .add(profile.attributes().getOrDefault("email", ""));
        ObjectNode simple = email.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", message.subject());
        simple.putObject("Body").putObject("Html").put("Data", message.text().replace(CODE, code));
        Optional<String> refused = carrier.send(email);
        if (refused.isPresent()) {
            throw new CognitoRefusal("CodeDeliveryFailureException", "Failed to send a code: " + refused.get());
        }
    }

    private Message message(Profile profile, String client) throws CognitoRefusal {
        if (pool.messageTrigger().isEmpty()) {
            return Message.COGNITOS;
        }
        ObjectNode event = triggers.event("1", FORGOT_PASSWORD, client, profile);
        event.withObject("/request")
                .put("codeParameter", CODE)
                .put("linkParameter", "{##Click Here##}")
                .putNull("usernameParameter");
        event.putObject("response")
                .putNull("smsMessage")
                .putNull("emailMessage")
                .putNull("emailSubject");
        try {
            JsonNode response =
                    triggers.ask("CustomMessage", pool.messageTrigger().get(), event);
            if (pool.mailSender().isEmpty() && response.path("emailMessage").isTextual()) {
                throw new CognitoRefusal(
                        "InvalidLambdaResponseException", "A pool that mails as Cognito has Cognito's texts.");
            }
            return new Message(
                    response.path("emailSubject").asText(Message.COGNITOS.subject()),
                    response.path("emailMessage").asText(Message.COGNITOS.text()));
        } catch (PoolTriggers.TriggerFailed failed) {
            throw failed.refusal();
        }
    }

    private record Message(String subject, String text) {
        static final Message COGNITOS = new Message("Your verification code", "Your password reset code is " + CODE);

        void check() throws CognitoRefusal {
            require(text.length() <= LONGEST_MESSAGE, "emailBody", "length less than or equal to " + LONGEST_MESSAGE);
            require(MESSAGE.matcher(text).matches(), "emailBody", "regular expression pattern: " + MESSAGE);
            require(subject.length() <= LONGEST_SUBJECT, "emailSubject", "length less than or equal to 140");
            require(SUBJECT.matcher(subject).matches(), "emailSubject", "regular expression pattern: " + SUBJECT);
        }

        private static void require(boolean fits, String field, String constraint) throws CognitoRefusal {
            if (!fits) {
                throw CognitoRefusal.invalidParameter("1 validation error detected: Value at '" + field
                        + "' failed to satisfy constraint: Member must satisfy " + constraint);
            }
        }
    }
}
