package portal.benchmarks.child;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import portal.benchmarks.Meter;

/** Runs one function once, as Lambda does after a cold start, and reports what that took up to its answer. */
final class FunctionMain {

    private FunctionMain() {}

    /**
     * Reads the event from the standard input. Writes a line each with the milliseconds of processor time, the requests
     * to the store and the read units, and then the answer.
     *
     * @param arguments the handler's class name
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var event = System.in.readAllBytes();
        var function = Class.forName(arguments[0])
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), answer, null);
        var taken = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        var usage = Meter.now();
        System.out.println(taken.toMillis());
        System.out.println(usage.requests());
        System.out.println(usage.readUnits());
        System.out.writeBytes(answer.toByteArray());
        System.out.flush();
    }
}
