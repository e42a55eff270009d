package portal.local.aws.functions;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import portal.local.aws.template.FunctionDefinition;

/** Runs the template's functions, each within its timeout. */
public final class Functions implements AutoCloseable {
    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("function-", 0).factory());

    /**
     * @param surroundings environment variables that the machine gives to every function; variables of the function
     *     itself win
     */
    public Functions(List<FunctionDefinition> definitions, Map<String, String> surroundings) {
        definitions.forEach(
                definition -> functions.put(definition.name(), new LocalFunction(definition, surroundings)));
    }

    /**
     * Calls a function and waits for its answer.
     *
     * @throws FunctionFailure when it throws, does not answer in time, or cannot be loaded
     */
    public byte[] request(String name, byte[] event) throws FunctionFailure {
        LocalFunction function = functions.get(name);
        if (function == null) {
            throw new FunctionFailure("There is no function " + name, null);
        }
        Future<byte[]> answer = calls.submit(() -> attempt(function, event));
        try {
            return answer.get(function.definition().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new FunctionTimeout(name, function.definition().timeout());
        } catch (ExecutionException failed) {
            throw new FunctionFailure(name + " failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FunctionFailure("The portal is stopping", stopping);
        }
    }

    /** Loads every function that serves requests or events, so that the first call is not slow. */
    public void warmUp() {
        for (LocalFunction function : functions.values()) {
            FunctionDefinition definition = function.definition();
            if (!definition.routes().isEmpty() || !definition.rules().isEmpty()) {
                try {
                    function.warmUp();
                } catch (IOException | ReflectiveOperationException | LinkageError e) {
                    System.err.println(definition.name() + " cannot be loaded: " + e);
                }
            }
        }
    }

    private static byte[] attempt(LocalFunction function, byte[] event) throws Exception {
        try {
            return function.request(event);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() throws IOException {
        calls.shutdownNow();
        for (LocalFunction function : functions.values()) {
            function.close();
        }
    }
}
