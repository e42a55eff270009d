package portal.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import portal.platform.wiring.FunctionEntry;

/** Loads the beans of one function, and those that every function may use, from a class path with several functions. */
final class FunctionBeans extends ClassLoader {

    private static final String BEANS = "META-INF/micronaut/";
    private static final String FUNCTIONS = "/functions/";

    private final String own;

    private FunctionBeans(Class<?> handler) {
        super(handler.getClassLoader());
        own = module(handler.getProtectionDomain().getCodeSource().getLocation());
    }

    /** The entry of a function, in this process. */
    static RequestStreamHandler entry(Class<? extends RequestStreamHandler> handler, Map<String, String> environment) {
        return new FunctionEntry(new FunctionBeans(handler), environment);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var all = super.getResources(name);
        return name.startsWith(BEANS)
                ? Collections.enumeration(Collections.list(all).stream()
                        .filter(url -> !url.toString().contains(FUNCTIONS)
                                || module(url).equals(own))
                        .toList())
                : all;
    }

    /** The name of the module that a function's class path entry is in. */
    private static String module(URL url) {
        var path = url.toString();
        var from = path.indexOf(FUNCTIONS) + FUNCTIONS.length();
        return path.substring(from, path.indexOf('/', from));
    }
}
