package portal.local.http;

import java.util.Map;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
    /**
     * @param variables the path's variables by name, decoded
     */
    Answer answer(HttpCall call, Map<String, String> variables);
}
