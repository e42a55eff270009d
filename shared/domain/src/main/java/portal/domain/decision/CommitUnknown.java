package portal.domain.decision;

/** The store did not tell whether it committed. The writes may have happened or not. */
public final class CommitUnknown extends RuntimeException {

    public CommitUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
