package portal.functions.managesignins;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.event.EventType;
import portal.platform.event.EventFunction;
import portal.platform.event.OnceOnly;

/** Makes the user pool follow the decisions of the portal, and mails contacts how to sign in. */
@Singleton
final class ManageSignInsHandler extends EventFunction {

    private static final String CONSUMER = "manage-sign-ins";

    ManageSignInsHandler(OnceOnly once, SignInReactions reactions) {
        super(Map.of(
                EventType.ContactAdded, once.react(CONSUMER, reactions::create),
                EventType.ContactInvited, once.react(CONSUMER, reactions::inviteAgain),
                EventType.EmailChanged, once.react(CONSUMER, reactions::readdress),
                EventType.ContactRemoved, once.react(CONSUMER, reactions::remove),
                EventType.TwoFactorReset, once.react(CONSUMER, reactions::reset),
                EventType.SessionsEnded, once.react(CONSUMER, reactions::signOut)));
    }
}
