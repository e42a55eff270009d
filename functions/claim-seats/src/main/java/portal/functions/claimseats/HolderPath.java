package portal.functions.claimseats;

import portal.adapters.usage.EnvironmentPath;
import portal.domain.usage.HolderId;
import portal.domain.usage.claim.FreeSeat;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** The part of a path after the environment: a user, an employee, a declaration or a client. */
final class HolderPath {

    private HolderPath() {}

    static Parsed<FreeSeat.Command> removed(HttpRequest request, HolderId.Kind kind) {
        return EnvironmentPath.read(request)
                .then(environment -> holder(request, kind).map(holder -> new FreeSeat.Command(environment, holder)));
    }

    static Parsed<HolderId> holder(HttpRequest request, HolderId.Kind kind) {
        return Parsed.named(HolderId.parse(kind, spelling(request, kind)));
    }

    /** The id of the holder, as the caller writes it. */
    static String spelling(HttpRequest request, HolderId.Kind kind) {
        return switch (kind) {
            case USER -> request.pathParameter("userCode");
            case EMPLOYEE -> request.pathParameter("guid");
            case DECLARATION, CLIENT -> request.pathParameter("id");
        };
    }
}
