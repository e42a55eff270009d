package portal.functions.registerusage;

import portal.domain.usage.HolderId;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/**
 * What stands behind the environment in a path: a user, an employee, a declaration or a client.
 *
 * @param spelling as the caller writes it
 */
record HolderPath(HolderId.Kind kind, String spelling) {

    static HolderPath user(HttpCall call) {
        return new HolderPath(HolderId.Kind.USER, call.pathParameter("userCode"));
    }

    static HolderPath employee(HttpCall call) {
        return new HolderPath(HolderId.Kind.EMPLOYEE, call.pathParameter("guid"));
    }

    static HolderPath declaration(HttpCall call) {
        return new HolderPath(HolderId.Kind.DECLARATION, call.pathParameter("id"));
    }

    static HolderPath client(HttpCall call) {
        return new HolderPath(HolderId.Kind.CLIENT, call.pathParameter("id"));
    }

    Parsed<HolderId> read() {
        return Parsed.named(HolderId.parse(kind, spelling));
    }
}
