package portal.domain.decision;

/** The store was asked to commit and did not tell what became of it: it may be written or not. */
public final class CommitUnknown extends RuntimeException {

    public CommitUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
