package portal.functions.requestanalysis;

import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /license/analyses}. */
final class RequestAnalysisRequest {

    private static final int LONGEST_ADDRESS = 254;

    private RequestAnalysisRequest() {}

    static Parsed<String> read(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            var email = fields.required("email").text(1, LONGEST_ADDRESS);
            return email::orElseThrow;
        });
    }
}
