package portal.domain.access;

/**
 * Who receives a mail, and in which language.
 *
 * @param key identifies the recipient in the record of sent mails
 */
public record Recipient(String key, String name, EmailAddress email, Language language) {

    /** A recipient who is identified by the address. */
    public Recipient(String name, EmailAddress email, Language language) {
        this(email.canonical(), name, email, language);
    }
}
