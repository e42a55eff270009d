package portal.platform.mail;

/** The mail service refused a mail for good: it would refuse it again. */
public final class MailRefused extends RuntimeException {

    public MailRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
