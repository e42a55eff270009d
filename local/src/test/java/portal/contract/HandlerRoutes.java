package portal.contract;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import portal.domain.access.Brake;
import portal.domain.access.Capability;
import portal.local.aws.template.FunctionDefinition;

/** The table of routes in the package of a function. */
final class HandlerRoutes {

    private static final Map<String, Map<String, HandlerRoute>> LOADED = new ConcurrentHashMap<>();

    private HandlerRoutes() {}

    static Map<String, HandlerRoute> of(FunctionDefinition function) {
        return LOADED.computeIfAbsent(function.name(), _ -> load(function));
    }

    private static Map<String, HandlerRoute> load(FunctionDefinition function) {
        try (var loader = new URLClassLoader(
                new URL[] {function.code().toUri().toURL()},
                RequestStreamHandler.class.getClassLoader().getParent())) {
            var entry = loader.loadClass(function.handler())
                    .getConstructor(Map.class)
                    .newInstance(environment(function));
            var handler = read(entry.getClass().getDeclaredField("handler"), entry);
            var routes = (Map<?, ?>) handler.getClass().getMethod("routes").invoke(handler);
            var read = new HashMap<String, HandlerRoute>();
            for (var route : routes.entrySet()) {
                read.put((String) route.getKey(), route(route.getValue()));
            }
            return read;
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException("Build the functions first", e);
        }
    }

    private static Map<String, String> environment(FunctionDefinition function) {
        var environment = new HashMap<>(function.environment());
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "none");
        environment.put("AWS_SECRET_ACCESS_KEY", "none");
        return environment;
    }

    private static HandlerRoute route(Object route) throws ReflectiveOperationException {
        var signature = read(route.getClass().getDeclaredField("signature"), route);
        var parameters = (Set<?>) read(signature.getClass().getDeclaredField("parameters"), signature);
        var privilege = privilege(route);
        return new HandlerRoute(
                isOpen(route)
                        ? Optional.empty()
                        : Optional.of(
                                Capability.valueOf(call(privilege, "capability").toString())),
                brake(privilege),
                route.getClass().getSimpleName().equals("VendorSystem")
                        && (boolean) call(privilege, "needsRecentSecondFactor"),
                parameters.stream().map(Object::toString).collect(Collectors.toSet()),
                (boolean) read(signature.getClass().getDeclaredField("guarded"), signature));
    }

    /** The privilege of a route of contacts, or the use case of one of the vendor's systems: both name a capability. */
    private static Object privilege(Object route) throws ReflectiveOperationException {
        var useCase = read(route.getClass().getDeclaredField("useCase"), route);
        return route.getClass().getSimpleName().equals("Customer") ? call(useCase, "privilege") : useCase;
    }

    private static boolean isOpen(Object route) {
        return route.getClass().getSimpleName().equals("Open");
    }

    private static Optional<Brake> brake(Object privilege) throws ReflectiveOperationException {
        return privilege.getClass().getSimpleName().equals("Privilege")
                ? ((Optional<?>) call(privilege, "brake")).map(Object::toString).map(Brake::valueOf)
                : Optional.empty();
    }

    private static Object call(Object owner, String name) throws ReflectiveOperationException {
        var method = owner.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(owner);
    }

    private static Object read(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }

    /**
     * A route as its handler has it.
     *
     * @param capability what it requires of its callers; empty when it asks for no caller
     * @param brake what limits how often contacts use it
     * @param needsRecentSecondFactor whether it needs one of the people of support
     * @param parameters the names of its query parameters
     * @param guarded whether it heeds {@code If-Match} and {@code If-None-Match}
     */
    record HandlerRoute(
            Optional<Capability> capability,
            Optional<Brake> brake,
            boolean needsRecentSecondFactor,
            Set<String> parameters,
            boolean guarded) {}
}
