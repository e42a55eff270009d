package portal.functions.manageorganization;

import portal.domain.access.Action;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.ReadAuditTrail;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of {@code GET /audit}. */
final class ReadAuditTrailRequest {

    private static final int LONGEST_ACTOR = 200;

    private ReadAuditTrailRequest() {}

    static Parsed<ReadAuditTrail.Command> read(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var actor = parameters.line("actor", 1, LONGEST_ACTOR);
            var action = parameters.constant("action", Action.class);
            var filter = new AuditFilter(actor, action, parameters.moment("from"), parameters.momentAfter("to"));
            if (filter.endsBeforeItBegins()) {
                parameters.refuse("to", FieldMessage.ENDS_BEFORE_IT_BEGINS);
            }
            var page = parameters.page();
            return () -> new ReadAuditTrail.Command(filter, page.orElseThrow());
        });
    }
}
