package portal.functions.followincident;

import java.util.Optional;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.lambda.http.Bodies;
import portal.lambda.http.HttpCall;
import portal.lambda.http.IncidentPath;
import portal.lambda.http.Parsed;

/** The path and body of {@code POST /incidents/{number}/messages}. */
record WriteMessageRequest(IncidentNumber incident, String text) {

    private static final int LONGEST = 20_000;

    static Parsed<WriteMessageRequest> read(HttpCall call) {
        return IncidentPath.ofCustomer(call)
                .then(incident -> Bodies.read(call, fields -> {
                    var text = fields.required("text").text(1, LONGEST);
                    return () -> new WriteMessageRequest(incident, text.orElseThrow());
                }));
    }

    /**
     * The path and body of {@code POST /organizations/{org}/incidents/{number}/messages}.
     *
     * @param author the employee of the vendor's support who writes
     */
    record AsSupport(IncidentReference incident, Optional<String> author, String text) {

        private static final int LONGEST_NAME = 100;

        static Parsed<AsSupport> read(HttpCall call) {
            return IncidentPath.ofBackOffice(call)
                    .then(incident -> Bodies.read(call, fields -> {
                        var text = fields.required("text").text(1, LONGEST);
                        var author = fields.optional("author").line(1, LONGEST_NAME);
                        return () -> new AsSupport(incident, author, text.orElseThrow());
                    }));
        }
    }
}
