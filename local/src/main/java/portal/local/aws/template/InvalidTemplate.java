package portal.local.aws.template;

/** The template says something that the local portal cannot follow. */
public final class InvalidTemplate extends RuntimeException {
    InvalidTemplate(String message) {
        super(message);
    }
}
