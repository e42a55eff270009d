package portal.local.aws.files;

import java.util.LinkedHashMap;
import java.util.Map;
import portal.local.aws.http.PercentEncoding;

/** Reads the query of a request. If a parameter occurs twice, the last one counts. */
final class QueryString {
    private QueryString() {}

    /** @throws portal.local.http.MalformedPath when it is not valid percent-encoded UTF-8 */
    static Map<String, String> parse(String query) {
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
