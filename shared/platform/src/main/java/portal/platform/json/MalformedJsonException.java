package portal.platform.json;

/** A text that is not JSON, or that two readers could understand differently. */
public final class MalformedJsonException extends Exception {

    MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
