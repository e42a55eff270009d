package portal.functions.customizemessages;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.contact.DynamoDbContacts;
import portal.domain.contact.Contacts;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbContacts.class},
        annotated = "*")
final class CustomizeMessagesWiring {

    @Singleton
    PasswordCodeMails mails(Contacts contacts, Settings settings) {
        return new PasswordCodeMails(
                contacts::find, settings.required("PORTAL_URL"), settings.required("MAIL_SENDER_NAME"));
    }
}
