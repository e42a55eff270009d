package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import portal.domain.decision.StoreUnavailable;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;
import portal.platform.json.JsonWriter;

/**
 * A function that a Cognito user pool asks while somebody waits: a trigger. It answers with the event and a response.
 */
public abstract class UserPoolFunction implements RequestStreamHandler {

    /**
     * How long somebody waits for the store. Cognito gives a trigger 5 seconds:
     * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html. A
     * cold start needs about a second of them.
     */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    protected UserPoolFunction() {}

    /** The response to put into the event. */
    protected abstract Json.Struct response(UserPoolEvent event);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var event = new UserPoolEvent(EventJson.read(input));
        var answer = Json.object()
                .putAll(event.json())
                .put("response", response(event))
                .build();
        output.write(JsonWriter.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the store answers; empty when it does not answer in time. A call that hangs in the network cannot be
     * interrupted, so another thread makes it. If it comes back late, it still has its effect.
     */
    protected static <T> Optional<T> inTime(UserPoolEvent event, StoreCall<T> call) {
        var task = new FutureTask<>(call::answer);
        Thread.ofPlatform().daemon().start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            ErrorLog.log(event.source(), new StoreUnavailable("The store did not answer in time"));
        } catch (ExecutionException failed) {
            ErrorLog.log(event.source(), failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Something to ask the store. */
    @FunctionalInterface
    protected interface StoreCall<T> {

        Optional<T> answer();
    }
}
