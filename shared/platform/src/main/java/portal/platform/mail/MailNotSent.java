package portal.platform.mail;

/** The mail service did not take a mail. */
public final class MailNotSent extends RuntimeException {

    public MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
