package portal.domain.letter;

/** Sends letters by e-mail. */
public interface Letters {

    /** @throws LetterNotSent when the mail service does not take it; sending may be tried again */
    void send(Recipient recipient, Letter letter);
}
