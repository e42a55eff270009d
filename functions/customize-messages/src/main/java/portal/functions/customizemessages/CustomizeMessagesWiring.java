package portal.functions.customizemessages;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.page.PortalPages;
import portal.domain.contact.Contacts;
import portal.platform.mail.Letterhead;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbContacts.class},
        annotated = "*")
final class CustomizeMessagesWiring {

    @Singleton
    PasswordCodeMails mails(Contacts contacts, Settings settings) {
        return new PasswordCodeMails(
                contacts::find, new PortalPages(settings.required("PORTAL_URL")), Letterhead.of(settings.variables()));
    }
}
