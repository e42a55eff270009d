package portal.platform.mail;

/** The tags by which the mail service names a mail. Their values are ids and numbers: nothing of a person. */
public final class MailTags {

    public static final String ORGANIZATION = "organization";
    public static final String MAIL = "mail";

    /** The number of the attempt. What the mail service tells of an earlier attempt is out of date. */
    public static final String ATTEMPT = "attempt";

    private MailTags() {}
}
