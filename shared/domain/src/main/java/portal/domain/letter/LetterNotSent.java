package portal.domain.letter;

/** The mail service did not take a letter. */
public final class LetterNotSent extends RuntimeException {

    public LetterNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
