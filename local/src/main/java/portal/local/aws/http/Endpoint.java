package portal.local.aws.http;

import java.util.Map;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
    /** @param variables the path's variables by name, decoded */
    LocalResponse answer(LocalRequest request, Map<String, String> variables);
}
