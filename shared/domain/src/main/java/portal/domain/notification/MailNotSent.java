package portal.domain.notification;

/** The mail service did not take a letter. */
public final class MailNotSent extends RuntimeException {

    public MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
