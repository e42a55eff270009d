package portal.local.aws.template;

/** The template contains something that the local portal does not support. */
public final class InvalidTemplate extends RuntimeException {
    InvalidTemplate(String message) {
        super(message);
    }
}
