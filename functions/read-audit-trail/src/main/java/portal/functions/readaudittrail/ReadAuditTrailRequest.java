package portal.functions.readaudittrail;

import portal.domain.audit.Action;
import portal.domain.audit.AuditFilter;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of {@code GET /audit}. */
record ReadAuditTrailRequest(AuditFilter filter, PageRequest page) {

    private static final int LONGEST_ACTOR = 200;

    static Parsed<ReadAuditTrailRequest> read(HttpRequest call) {
        return QueryParameters.read(call, parameters -> {
            var actor = parameters.line("actor", 1, LONGEST_ACTOR);
            var action = parameters.constant("action", Action.class);
            var from = parameters.moment("from");
            var page = parameters.page();
            return () -> new ReadAuditTrailRequest(new AuditFilter(actor, action, from), page.orElseThrow());
        });
    }
}
