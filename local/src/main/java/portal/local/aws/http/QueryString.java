package portal.local.aws.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the query of a request, or a form. If a parameter occurs twice, the last one counts. */
public final class QueryString {
    private QueryString() {}

    /** @throws MalformedPath when it is not valid percent-encoded UTF-8 */
    public static Map<String, String> parse(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters.put(
                        PercentEncoding.decodeQuery(parts[0]),
                        parts.length == 2 ? PercentEncoding.decodeQuery(parts[1]) : "");
            }
        }
        return parameters;
    }
}
