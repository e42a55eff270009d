package portal.platform.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import portal.platform.json.Json;
import portal.platform.json.JsonWriter;

/**
 * Reports a fault to the operators: one line of JSON on the standard error output, which goes to the function's log.
 */
public final class ErrorLog {

    private static final int DEEPEST_CAUSE = 8;

    private ErrorLog() {}

    /** @param id of the request or event in which it happened */
    public static void log(String id, Throwable fault) {
        var line = Json.object()
                .put("level", "ERROR")
                .put("id", id)
                .put("fault", fault.toString())
                .put("at", at(fault))
                .put("causes", Json.array(causes(fault), Json::text))
                .build();
        System.err.println(JsonWriter.write(line));
    }

    private static String at(Throwable fault) {
        return fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0].toString();
    }

    private static List<String> causes(Throwable fault) {
        return Stream.iterate(fault.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(cause -> cause + " at " + at(cause))
                .toList();
    }
}
