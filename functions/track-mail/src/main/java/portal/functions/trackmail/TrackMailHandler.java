package portal.functions.trackmail;

import jakarta.inject.Singleton;
import portal.domain.access.Origin;
import portal.domain.contact.TrackMail;
import portal.domain.mail.MailEvent;
import portal.platform.event.MailEventFunction;

/** Reacts to what the mail service tells. */
@Singleton
final class TrackMailHandler extends MailEventFunction {

    private final TrackMail trackMail;

    TrackMailHandler(TrackMail trackMail) {
        this.trackMail = trackMail;
    }

    @Override
    protected void told(MailEvent event, Origin origin) {
        trackMail.track(event, origin);
    }
}
