package portal.platform.mail;

/** The mail service did not tell whether it took a mail. It may have sent it. */
public final class MailOutcomeUnknown extends RuntimeException {

    public MailOutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
