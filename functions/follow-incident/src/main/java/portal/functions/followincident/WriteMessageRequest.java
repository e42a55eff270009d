package portal.functions.followincident;

import java.util.Optional;
import portal.adapters.incident.IncidentPath;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code POST /incidents/{number}/messages}. */
record WriteMessageRequest(IncidentNumber incident, String text) {

    private static final int LONGEST = 20_000;

    static Parsed<WriteMessageRequest> read(HttpRequest call) {
        return IncidentPath.ofCustomer(call)
                .then(incident -> RequestBody.read(call, fields -> {
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

        static Parsed<AsSupport> read(HttpRequest call) {
            return IncidentPath.ofBackOffice(call)
                    .then(incident -> RequestBody.read(call, fields -> {
                        var text = fields.required("text").text(1, LONGEST);
                        var author = fields.optional("author").line(1, LONGEST_NAME);
                        return () -> new AsSupport(incident, author, text.orElseThrow());
                    }));
        }
    }
}
