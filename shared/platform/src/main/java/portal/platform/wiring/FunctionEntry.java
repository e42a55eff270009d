package portal.platform.wiring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.BeanContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entry class of every function. It starts the beans of its package, and passes events to the one handler. */
public final class FunctionEntry implements RequestStreamHandler {

    private final RequestStreamHandler handler;

    /** Uses the environment variables of this process, as Lambda sets them. */
    public FunctionEntry() {
        this(System.getenv());
    }

    /** Uses these environment variables, for functions that do not run in a process of Lambda. */
    public FunctionEntry(Map<String, String> environment) {
        this(FunctionEntry.class.getClassLoader(), environment);
    }

    /** @param beans loads the beans of one function, and those that every function may use */
    public FunctionEntry(ClassLoader beans, Map<String, String> environment) {
        var context = BeanContext.build(beans);
        context.registerSingleton(Settings.class, new Settings(environment));
        handler = context.start().getBean(RequestStreamHandler.class);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        handler.handleRequest(input, output, context);
    }
}
