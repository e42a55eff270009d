package portal.wiring;

import io.micronaut.context.BeanContext;
import java.util.Map;

/** Starts a function's beans: those of its own wiring and those that every function shares. */
public final class Wiring {

    private Wiring() {}

    /** The variables of this process, as Lambda sets them. */
    public static Map<String, String> environment() {
        return System.getenv();
    }

    /** @param function whose class loader has the wiring */
    public static BeanContext start(Class<?> function, Map<String, String> environment) {
        var context = BeanContext.build(function.getClassLoader());
        context.registerSingleton(Settings.class, new Settings(environment));
        return context.start();
    }
}
