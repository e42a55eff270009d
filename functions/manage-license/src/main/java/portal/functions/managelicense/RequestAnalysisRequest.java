package portal.functions.managelicense;

import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /license/analyses}, and the path of a later request about its progress. */
final class RequestAnalysisRequest {

    private static final int LONGEST_ADDRESS = 254;

    private RequestAnalysisRequest() {}

    static Parsed<RequestAnalysis.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var email = fields.required("email").text(1, LONGEST_ADDRESS);
            var format = fields.parameters(request).lowerCaseConstant("format", AnalysisRequest.Format.class);
            return () -> new RequestAnalysis.Command(email.orElseThrow(), format.orElse(AnalysisRequest.Format.XLSX));
        });
    }

    static Parsed<String> readId(HttpRequest request) {
        return Parsed.named(AnalysisRequest.parseId(request.pathParameter("id")));
    }
}
