package portal.functions.followincidents;

import portal.domain.incident.IncidentStatus;
import portal.domain.incident.QueueFilter;
import portal.domain.incident.ReadIncidentQueue;
import portal.domain.incident.Severity;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of {@code GET /support/incidents}. */
final class IncidentQueueRequest {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_ID = 64;

    private IncidentQueueRequest() {}

    static Parsed<ReadIncidentQueue.Question> read(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var status = parameters.constant("status", IncidentStatus.class);
            var severity = parameters.constant("severity", Severity.class);
            var organization = parameters.line("organization", 1, LONGEST_ID);
            var words = parameters.line("q", 1, LONGEST_WORDS);
            var page = parameters.page();
            return () -> new ReadIncidentQueue.Question(
                    new QueueFilter(status, severity, organization), words, page.orElseThrow());
        });
    }
}
