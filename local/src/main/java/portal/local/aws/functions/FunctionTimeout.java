package portal.local.aws.functions;

import java.time.Duration;

/** A function did not answer in time. */
public final class FunctionTimeout extends FunctionFailure {
    FunctionTimeout(String name, Duration timeout) {
        super("%s did not answer within %d seconds".formatted(name, timeout.toSeconds()), null);
    }
}
