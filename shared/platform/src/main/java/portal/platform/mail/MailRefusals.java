package portal.platform.mail;

import portal.domain.access.Recipient;
import portal.platform.event.Occasion;

/** Keeps that the mail service refused a mail for good, where people see it. */
@FunctionalInterface
public interface MailRefusals {

    /** The same refusal may be recorded again, when it is not known whether it was. */
    void record(Occasion occasion, Recipient recipient, MailRefused refused);
}
