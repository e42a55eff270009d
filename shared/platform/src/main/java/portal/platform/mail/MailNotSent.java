package portal.platform.mail;

/** The mail service did not take a mail now. It may later. */
public final class MailNotSent extends RuntimeException {

    MailNotSent(String message) {
        super(message);
    }

    public MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
