package portal.local.aws.http;

/** A path or query that is not valid percent-encoded UTF-8. */
public final class MalformedPath extends RuntimeException {
    MalformedPath(String text) {
        super("Not percent-encoded UTF-8: " + text);
    }
}
