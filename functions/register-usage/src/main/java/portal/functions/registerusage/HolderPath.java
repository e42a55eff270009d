package portal.functions.registerusage;

import portal.domain.usage.HolderId;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/**
 * What stands behind the environment in a path: a user, an employee, a declaration or a client.
 *
 * @param spelling as the caller writes it
 */
record HolderPath(HolderId.Kind kind, String spelling) {

    static HolderPath user(HttpRequest call) {
        return new HolderPath(HolderId.Kind.USER, call.pathParameter("userCode"));
    }

    static HolderPath employee(HttpRequest call) {
        return new HolderPath(HolderId.Kind.EMPLOYEE, call.pathParameter("guid"));
    }

    static HolderPath declaration(HttpRequest call) {
        return new HolderPath(HolderId.Kind.DECLARATION, call.pathParameter("id"));
    }

    static HolderPath client(HttpRequest call) {
        return new HolderPath(HolderId.Kind.CLIENT, call.pathParameter("id"));
    }

    Parsed<HolderId> read() {
        return Parsed.named(HolderId.parse(kind, spelling));
    }
}
