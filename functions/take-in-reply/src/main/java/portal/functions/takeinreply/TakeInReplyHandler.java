package portal.functions.takeinreply;

import jakarta.inject.Singleton;
import portal.domain.access.Origin;
import portal.domain.incident.TakeInReply;
import portal.domain.mail.InboundMail;
import portal.platform.event.InboundMailFunction;

/** Reacts to mails that the mail service received. */
@Singleton
final class TakeInReplyHandler extends InboundMailFunction {

    private final TakeInReply takeInReply;

    TakeInReplyHandler(TakeInReply takeInReply) {
        this.takeInReply = takeInReply;
    }

    @Override
    protected void received(InboundMail mail) {
        takeInReply.takeIn(mail, new Origin(mail.id(), ""));
    }
}
