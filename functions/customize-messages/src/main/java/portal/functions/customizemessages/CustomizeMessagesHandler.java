package portal.functions.customizemessages;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import portal.platform.event.UserPoolEvent;
import portal.platform.event.UserPoolFunction;
import portal.platform.json.Json;

/**
 * Handles Cognito's custom message trigger
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html). The mail with the
 * code for a forgotten password gets the portal's texts. Other messages stay as they are.
 */
@Singleton
final class CustomizeMessagesHandler extends UserPoolFunction {

    private static final String FORGOT_PASSWORD = "CustomMessage_ForgotPassword";

    /**
     * What Cognito takes in no message, such as the joiners in emojis. It would refuse the whole mail:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html
     */
    private static final Pattern NOT_TAKEN = Pattern.compile("[^\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+");

    private final PasswordCodeMails mails;

    CustomizeMessagesHandler(PasswordCodeMails mails) {
        this.mails = mails;
    }

    @Override
    protected Json.Struct response(UserPoolEvent event) {
        if (!event.source().equals(FORGOT_PASSWORD)) {
            return event.response();
        }
        var mail = mails.mail(event, inTime(event, () -> mails.contact(event)));
        return Json.object()
                .putAll(event.response())
                .put("emailSubject", taken(mail.subject()))
                .put("emailMessage", taken(mail.html()))
                .build();
    }

    private static String taken(String text) {
        return NOT_TAKEN.matcher(text).replaceAll("");
    }
}
