package portal.functions.requestanalysis;

import portal.lambda.http.Bodies;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The body of {@code POST /license/analyses}. */
final class RequestAnalysisRequest {

    private static final int LONGEST_ADDRESS = 254;

    private RequestAnalysisRequest() {}

    static Parsed<String> read(HttpCall call) {
        return Bodies.read(call, fields -> {
            var email = fields.required("email").text(1, LONGEST_ADDRESS);
            return email::orElseThrow;
        });
    }
}
