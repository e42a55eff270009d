package portal.functions.managesignins;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.event.EventType;
import portal.platform.event.EventFunction;
import portal.platform.event.OnceOnly;

/** Makes the user pool follow the decisions of the portal. */
@Singleton
final class ManageSignInsHandler extends EventFunction {

    private static final String CONSUMER = "manage-sign-ins";

    ManageSignInsHandler(OnceOnly once, Contacts contacts, AddressChanges addressChanges, UserPool userPool) {
        this(once, new SignIns(contacts, addressChanges, userPool));
    }

    private ManageSignInsHandler(OnceOnly once, SignIns signIns) {
        super(Map.of(
                EventType.ContactAdded, once.react(CONSUMER, signIns::create),
                EventType.EmailChanged, once.react(CONSUMER, signIns::readdress),
                EventType.ContactRemoved, once.react(CONSUMER, signIns::remove),
                EventType.TwoFactorReset, once.react(CONSUMER, signIns::reset)));
    }
}
