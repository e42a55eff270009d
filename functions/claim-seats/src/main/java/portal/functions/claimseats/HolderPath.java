package portal.functions.claimseats;

import java.util.Optional;
import portal.adapters.usage.EnvironmentPath;
import portal.domain.usage.HolderId;
import portal.domain.usage.claim.FreeSeat;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/**
 * The part of a path after the environment: a user, an employee, a declaration or a client. A code that API Gateway
 * cannot carry in a path is in the query of the path without it.
 */
final class HolderPath {

    private static final String CODE = "code";

    /** API Gateway decodes a path before it routes. It would split at a slash, and cut at a question mark. */
    private static final String NOT_IN_A_PATH = "/?#%";

    private HolderPath() {}

    static Parsed<FreeSeat.Command> removed(HttpRequest request, HolderId.Kind kind) {
        return EnvironmentPath.read(request)
                .then(environment -> holder(request, kind).map(holder -> new FreeSeat.Command(environment, holder)));
    }

    static Parsed<FreeSeat.Command> removedByCode(HttpRequest request, HolderId.Kind kind) {
        return EnvironmentPath.read(request)
                .then(environment -> QueryParameters.read(request, parameters -> {
                    var holder = holder(parameters, kind);
                    return () -> new FreeSeat.Command(environment, holder.orElseThrow());
                }));
    }

    static Parsed<HolderId> holder(HttpRequest request, HolderId.Kind kind) {
        var spelling = spelling(request, kind);
        return Parsed.named(fitsAPath(spelling) ? HolderId.parse(kind, spelling) : Optional.empty());
    }

    static Optional<HolderId> holder(QueryParameters.Parameters parameters, HolderId.Kind kind) {
        return parameters.required(CODE, text -> HolderId.parse(kind, text), FieldMessage.INVALID_CODE);
    }

    /** The id of the holder, as the caller writes it. */
    static String spelling(HttpRequest request, HolderId.Kind kind) {
        return switch (kind) {
            case USER -> request.pathParameter("userCode");
            case EMPLOYEE -> request.pathParameter("guid");
            case DECLARATION, CLIENT -> request.pathParameter("id");
        };
    }

    /** The same for an id in the query. The holder was already read, so the id exists. */
    static String spelling(HttpRequest request) {
        return request.queryParameter(CODE).orElseThrow();
    }

    private static boolean fitsAPath(String spelling) {
        return !spelling.startsWith(".") && spelling.chars().noneMatch(letter -> NOT_IN_A_PATH.indexOf(letter) >= 0);
    }
}
