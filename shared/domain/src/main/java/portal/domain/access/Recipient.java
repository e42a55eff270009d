package portal.domain.access;

/**
 * Who receives a mail, and in which language.
 *
 * @param key the name under which it is remembered that they got it
 */
public record Recipient(String key, String name, EmailAddress email, Language language) {

    /** Somebody who is known by the address alone. */
    public Recipient(String name, EmailAddress email, Language language) {
        this(email.canonical(), name, email, language);
    }
}
