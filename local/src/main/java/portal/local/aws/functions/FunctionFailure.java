package portal.local.aws.functions;

import org.jspecify.annotations.Nullable;

/** A function gave no answer. */
public class FunctionFailure extends Exception {
    public FunctionFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
