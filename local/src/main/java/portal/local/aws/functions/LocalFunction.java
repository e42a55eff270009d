package portal.local.aws.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.local.aws.template.FunctionDefinition;

/**
 * The zip, classes and instance of a function, separate from the portal and from other functions, as in Lambda. They
 * are loaded at the first use.
 */
final class LocalFunction implements AutoCloseable {
    private final FunctionDefinition definition;
    private final Map<String, String> environment;
    private @Nullable Instance instance;

    /** It calls under its own name, as in AWS under its own role. */
    LocalFunction(FunctionDefinition definition, Map<String, String> surroundings) {
        this.definition = definition;
        Map<String, String> merged = new HashMap<>(surroundings);
        merged.putAll(definition.environment());
        merged.put("AWS_ACCESS_KEY_ID", definition.name());
        this.environment = Map.copyOf(merged);
    }

    FunctionDefinition definition() {
        return definition;
    }

    /** Runs the handler in the calling thread. */
    byte[] request(byte[] event) throws Throwable {
        Instance ready = instance();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ready.classes);
        try {
            ready.method.invoke(ready.handler, new ByteArrayInputStream(event), answer, null);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
        return answer.toByteArray();
    }

    void warmUp() throws IOException, ReflectiveOperationException {
        instance();
    }

    private synchronized Instance instance() throws IOException, ReflectiveOperationException {
        if (instance == null) {
            instance = create();
        }
        return instance;
    }

    private Instance create() throws IOException, ReflectiveOperationException {
        if (!Files.isRegularFile(definition.code())) {
            throw new IOException("%s is not built: there is no %s".formatted(definition.name(), definition.code()));
        }
        URL zip = definition.code().toUri().toURL();
        URLClassLoader classes =
                new URLClassLoader(definition.name(), new URL[] {zip}, ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Class<?> type = classes.loadClass(definition.handler());
            Object handler = type.getConstructor(Map.class).newInstance(environment);
            return new Instance(classes, handler, streamMethod(type));
        } catch (ReflectiveOperationException | LinkageError e) {
            classes.close();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Method streamMethod(Class<?> type) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("handleRequest"))
                .filter(method -> method.getParameterCount() == 3)
                .filter(method -> method.getParameterTypes()[0] == InputStream.class)
                .filter(method -> method.getParameterTypes()[1] == OutputStream.class)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(
                        type.getName() + ".handleRequest(InputStream, OutputStream, Context)"));
    }

    @Override
    public synchronized void close() throws IOException {
        if (instance != null) {
            instance.classes.close();
        }
    }

    private record Instance(URLClassLoader classes, Object handler, Method method) {}
}
